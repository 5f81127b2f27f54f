import type { Severity } from "@smap/model";
import type { CardBox } from "../layout/layout.ts";
import { CardMarks } from "./card-marks.tsx";
import { CardMeasures } from "./card-measures.tsx";
import { SeverityMark } from "./severity-mark.tsx";
import { Stripe } from "./stripe.tsx";
import type { Theme } from "./theme.ts";

const horizons = { short: "short term", medium: "medium term", long: "long term" } as const;

/** What a screen reader says of a card. */
function label(
  { title, critical, imported, code, horizon, owner, weight, measureCount }: CardBox,
  severity?: Severity,
) {
  const parts = [
    title,
    critical ? "critical" : "",
    imported ? "of another map" : "",
    code ? `code ${code}` : "",
    horizon ? horizons[horizon] : "",
    owner ? `owner ${owner}` : "",
    weight === undefined ? "" : `weight ${weight} %`,
    measureCount === 0 ? "" : `${measureCount} measure${measureCount === 1 ? "" : "s"}`,
    severity
      ? `has ${severity === "error" ? "an error" : severity === "info" ? "an information" : `a ${severity}`}`
      : "",
  ];
  return parts.filter(Boolean).join(", ");
}

/** An objective: its title, and small marks below it. */
export function Card({ card, theme, severity }: { card: CardBox; theme: Theme; severity?: Severity }) {
  const { x, y, width, height, critical, imported } = card;
  const tint = theme.tints[card.tint];
  return (
    <g data-kind="objective" data-id={card.id} role="img" aria-label={label(card, severity)}>
      <title>{card.description ? `${card.title}\n\n${card.description}` : card.title}</title>
      <rect
        data-part="card"
        x={x}
        y={y}
        width={width}
        height={height}
        rx="7"
        fill={critical ? tint.strong : imported ? tint.surface : theme.card}
        stroke={critical ? tint.strip : tint.line}
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
      <CardMarks marks={card.marks} theme={theme} />
      <CardMeasures card={card} theme={theme} />
      {severity && <SeverityMark x={x + width - 3} y={y + 3} severity={severity} theme={theme} />}
    </g>
  );
}

/** The themes of a card: a stripe each at its left edge, one below the other. */
function Stripes({ card, theme }: { card: CardBox; theme: Theme }) {
  const top = card.y + 7;
  const each = (card.height - 14) / card.themes.length;
  return (
    <g data-part="themes">
      {card.themes.map((place, index) => (
        <Stripe
          key={place}
          x={card.x + 5.5}
          y={top + index * each}
          height={each - (index === card.themes.length - 1 ? 0 : 3)}
          place={place}
          theme={theme}
        />
      ))}
    </g>
  );
}
