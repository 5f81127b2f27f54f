import type { CardBox, MeasureLines } from "../layout/layout.ts";
import { sizes } from "../layout/sizes.ts";
import { isRightToLeft } from "../text/index.ts";
import { StatusSign } from "./status-sign.tsx";
import type { Theme } from "./theme.ts";
import { Words } from "./words.tsx";
import { wordsAt } from "./words-at.ts";

/** The measures of a card of the scorecard, below a line. */
export function CardMeasures({ card, theme }: { card: CardBox; theme: Theme }) {
  const first = card.measures[0]?.title[0];
  if (!first) return null;
  const top = first.y - sizes.measure.above;
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
      {card.measures.map((measure) => (
        <Measure key={`${measure.title[0]?.y}`} measure={measure} theme={theme} />
      ))}
      {card.more && (
        <text {...wordsAt(card.more)} fill={theme.muted}>
          {card.more.text}
        </text>
      )}
    </g>
  );
}

/** A measure's title, and below it how it stands. */
function Measure({ measure, theme }: { measure: MeasureLines; theme: Theme }) {
  const { title, figures, status, whole } = measure;
  const runsLeft = isRightToLeft(title.map(({ text }) => text).join(" "));
  const [first] = title;
  const [begin] = figures;
  return (
    <g data-part="measure">
      {whole !== undefined && <title>{whole}</title>}
      <Words lines={title} isRightToLeft={runsLeft} fill={theme.text} />
      {status && first && begin && (
        <StatusSign x={first.side === "right" ? first.x - 12 : first.x} y={begin.y} status={status} theme={theme} />
      )}
      <Words lines={figures} isRightToLeft={false} fill={status ? theme[status] : theme.muted} />
    </g>
  );
}
