import type { Severity } from "@smap/model";
import type { CardBox } from "../layout/layout.ts";
import { sizes } from "../layout/sizes.ts";
import { measureText } from "../text/index.ts";
import { SeverityMark } from "./severity-mark.tsx";
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
        font-size={sizes.title.size}
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
      <CardMarks card={card} theme={theme} />
      <Measures card={card} theme={theme} />
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
        <rect
          x={card.x + 3.5}
          y={top + index * each}
          width="4"
          height={each - (index === card.themes.length - 1 ? 0 : 2)}
          rx="2"
          fill={theme.stripes[place % theme.stripes.length]}
        />
      ))}
    </g>
  );
}

/** Code, horizon, weight, owner and the number of measures, as far as there is room, in one line. */
function CardMarks({ card, theme }: { card: CardBox; theme: Theme }) {
  const { code, horizon, weight, owner, measureCount, measures } = card;
  const { size } = sizes.mark;
  const left = card.x + 12;
  const room = card.width - 24;
  const texts = [
    code,
    horizon && { short: "●○○", medium: "●●○", long: "●●●" }[horizon],
    weight === undefined ? undefined : `${weight} %`,
    measures.length === 0 && measureCount > 0 ? `${measureCount} measure${measureCount === 1 ? "" : "s"}` : undefined,
    owner,
  ].filter((text): text is string => text !== undefined && text !== "");
  if (texts.length === 0) return null;
  let line = texts[0] as string;
  for (const text of texts.slice(1)) {
    const longer = `${line} · ${text}`;
    if (measureText(longer, size) <= room) line = longer;
  }
  while (measureText(line, size) > room && line.length > 1) line = `${line.slice(0, -2)}…`;
  const below = measures.length > 0 ? measures.length * 2 * sizes.measure.line + 8 : 0;
  const y = card.y + card.height - below - 9;
  return (
    <text data-part="marks" x={left + room / 2} y={y} font-size={size} text-anchor="middle" fill={theme.muted}>
      {line}
    </text>
  );
}

function Measures({ card, theme }: { card: CardBox; theme: Theme }) {
  const first = card.measures[0];
  if (!first) return null;
  const top = first.title.y - 17;
  const tint = theme.tints[card.tint];
  return (
    <g data-part="measures" font-size={sizes.measure.size}>
      <line x1={card.x + 8} x2={card.x + card.width - 8} y1={top} y2={top} stroke={tint.line} stroke-width="0.8" />
      {card.measures.map(({ title, figures, status }) => (
        <>
          <text x={title.x} y={title.y} fill={theme.text}>
            {title.text}
          </text>
          {figures && (
            <text x={figures.x} y={figures.y} fill={status ? theme[status] : theme.muted}>
              {status ? `${status === "reached" ? "✓" : "✗"} ${figures.text}` : figures.text}
            </text>
          )}
        </>
      ))}
    </g>
  );
}
