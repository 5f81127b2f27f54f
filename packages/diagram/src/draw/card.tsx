import type { MapWords, Severity } from "@smap/model";
import type { CardBox, TextLine } from "../layout/layout.ts";
import { stripesOf } from "../layout/stripes.ts";
import { CardMarks } from "./card-marks.tsx";
import { CardMeasures } from "./card-measures.tsx";
import { SeverityMark } from "./severity-mark.tsx";
import { Stripe } from "./stripe.tsx";
import type { Theme } from "./theme.ts";

/** What a screen reader says of a card: all that its marks say, and the measures of the scorecard. */
function label(card: CardBox, words: MapWords, severity?: Severity) {
  const { title, critical, imported, code, horizon, owner, weight, measureCount, measures } = card;
  const { signs } = words;
  const [from] = card.marks.flatMap((mark) => (mark.kind === "from" ? [mark.text] : []));
  const status = card.marks.find((mark) => mark.kind === "status")?.status;
  const parts = [
    title,
    critical ? signs.critical : "",
    imported ? [signs.imported, from].filter(Boolean).join(", ") : "",
    code ? `${words.code} ${code}` : "",
    horizon ? signs[horizon] : "",
    owner ? `${words.owner} ${owner}` : "",
    weight === undefined ? "" : `${words.weight} ${weight} %`,
    measureCount === 0 ? "" : words.measures(measureCount),
    status === undefined ? "" : signs[status],
    ...measures.map(({ title, figures, status, whole }) => {
      const lines = (texts: readonly TextLine[]) => texts.map(({ text }) => text).join(" ");
      const said = whole?.replace("\n", ": ") ?? [lines(title), lines(figures)].filter(Boolean).join(": ");
      return status ? `${said}, ${signs[status]}` : said;
    }),
    severity ? words.has[severity] : "",
  ];
  return parts.filter(Boolean).join(", ");
}

/** An objective: its title, and small marks below it. */
export function Card(props: { card: CardBox; theme: Theme; words: MapWords; severity?: Severity }) {
  const { card, theme, words, severity } = props;
  const { x, y, width, height, critical, imported } = card;
  const tint = theme.tints[card.tint];
  return (
    <g data-kind="objective" data-id={card.id} role="img" aria-label={label(card, words, severity)}>
      <title>{card.description ? `${card.title}\n\n${card.description}` : card.title}</title>
      <rect
        data-part="card"
        x={x}
        y={y}
        width={width}
        height={height}
        rx="7"
        fill={critical ? tint.strong : imported ? tint.surface : theme.card}
        stroke={critical ? tint.edge : tint.line}
        stroke-width={critical ? 2.4 : 1.2}
        stroke-dasharray={imported ? "5 4" : undefined}
      />
      {card.themes.length > 0 && <Stripes card={card} theme={theme} />}
      <text
        font-size={card.titleSize}
        font-weight={critical ? 600 : 400}
        text-anchor="middle"
        fill={theme.text}
        direction={card.isRightToLeft ? "rtl" : undefined}
      >
        {card.lines.map((line) => (
          <tspan x={line.x} y={line.y}>
            {line.text}
          </tspan>
        ))}
      </text>
      <CardMarks marks={card.marks} isMirrored={card.isMirrored} theme={theme} />
      <CardMeasures card={card} theme={theme} />
      {severity && (
        <SeverityMark x={card.isMirrored ? x + 3 : x + width - 3} y={y + 3} severity={severity} theme={theme} />
      )}
    </g>
  );
}

/** The themes of a card, a stripe each. */
function Stripes({ card, theme }: { card: CardBox; theme: Theme }) {
  return (
    <g data-part="themes">
      {stripesOf(card).map(({ x, y, height, theme: place }) => (
        <Stripe key={place} x={x} y={y} height={height} place={place} theme={theme} />
      ))}
    </g>
  );
}
