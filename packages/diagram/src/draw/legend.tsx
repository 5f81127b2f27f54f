import type { LegendItem } from "../layout/layout.ts";
import { Stripe } from "./stripe.tsx";
import type { Theme } from "./theme.ts";

/** The themes and their stripes, below the map. */
export function Legend({ items, theme }: { items: readonly LegendItem[]; theme: Theme }) {
  if (items.length === 0) return null;
  return (
    <g data-kind="legend">
      {items.map((item, index) => (
        <g data-kind="theme" data-id={item.id} role="img" aria-label={`Theme ${item.text}`}>
          <Stripe x={item.x + 3} y={item.y - 12} height={16} place={index} theme={theme} />
          <text x={item.x + 13} y={item.y} font-size="12" fill={theme.text}>
            {item.text}
          </text>
        </g>
      ))}
    </g>
  );
}
