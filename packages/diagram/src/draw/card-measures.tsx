import type { CardBox } from "../layout/layout.ts";
import { sizes } from "../layout/sizes.ts";
import { StatusSign } from "./status-sign.tsx";
import type { Theme } from "./theme.ts";

/** The measures of a card of the scorecard, below a line. */
export function CardMeasures({ card, theme }: { card: CardBox; theme: Theme }) {
  const first = card.measures[0];
  if (!first) return null;
  const top = first.title.y - 17;
  return (
    <g data-part="measures" font-size={sizes.measure.size}>
      <line
        x1={card.x + 8}
        x2={card.x + card.width - 8}
        y1={top}
        y2={top}
        stroke={theme.tints[card.tint].line}
        stroke-width="0.8"
      />
      {card.measures.map(({ title, figures, status }) => (
        <g key={`${title.y}`} data-part="measure">
          <text x={title.x} y={title.y} fill={theme.text}>
            {title.text}
          </text>
          {status && figures && <StatusSign x={title.x} y={figures.y} status={status} theme={theme} />}
          {figures && (
            <text x={figures.x} y={figures.y} fill={status ? theme[status] : theme.muted}>
              {figures.text}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
