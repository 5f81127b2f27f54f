import type { MapWords } from "@smap/model";
import type { LegendItem } from "../layout/layout.ts";
import { sizes } from "../layout/sizes.ts";
import { isRightToLeft } from "../text/index.ts";
import { Stripe } from "./stripe.tsx";
import type { Theme } from "./theme.ts";
import { wordsAt } from "./words-at.ts";

/** The themes and their stripes, below the map. */
export function Legend(props: { items: readonly LegendItem[]; theme: Theme; words: MapWords }) {
  const { items, theme, words } = props;
  if (items.length === 0) return null;
  const { size, stripe } = sizes.legend;
  return (
    <g data-kind="legend">
      {items.map((item, index) => {
        const isAtRight = item.side === "right";
        const line = { ...item, x: isAtRight ? item.x - stripe : item.x + stripe };
        return (
          <g key={item.id} data-kind="theme" data-id={item.id} role="img" aria-label={`${words.theme} ${item.text}`}>
            <Stripe x={isAtRight ? item.x - 3 : item.x + 3} y={item.y - 12} height={16} place={index} theme={theme} />
            <text {...wordsAt(line, isRightToLeft(item.text))} font-size={size} fill={theme.text}>
              {item.text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
