import { dueTarget, latestReading, type Measure, measureStatus, type Reading, type StrategyMap } from "@smap/model";
import { isRightToLeft, shortenText, type WrappedText, wrapText } from "../text/index.ts";
import type { CardBox, Detail, MeasureLine, TextLine } from "./layout.ts";
import type { PlacedCard } from "./placement.ts";
import type { PlannedCard } from "./plan.ts";
import { sizes } from "./sizes.ts";

/** What a card shows, and how high it has to be. */
export interface CardContent {
  readonly title: WrappedText;
  readonly hasMarks: boolean;
  readonly measures: readonly Measure[];
  readonly height: number;
}

/** More measures than this are only counted. */
const mostMeasures = 3;

export function contentOf({ title, objective }: PlannedCard, width: number, detail: Detail): CardContent {
  const { size, line, lines } = sizes.title;
  const weight = objective?.critical ? 600 : 400;
  const wrapped = wrapText(title, { width: width - 2 * sizes.cardPadding, size, weight, maxLines: lines });
  const hasMarks =
    objective !== undefined &&
    (objective.code ?? objective.horizon ?? objective.owner ?? objective.weight ?? objective.measures[0]) !== undefined;
  const measures = detail === "scorecard" ? (objective?.measures.slice(0, mostMeasures) ?? []) : [];
  const height =
    2 * sizes.cardSpace +
    Math.max(1, wrapped.lines.length) * line +
    (hasMarks ? sizes.mark.line + 1 : 0) +
    (measures.length > 0 ? measures.length * 2 * sizes.measure.line + 8 : 0);
  return { title: wrapped, hasMarks, measures, height: Math.max(sizes.leastCard, height) };
}

/** The card with all lines in their places. */
export function cardBox(
  { card, x, width }: PlacedCard,
  content: CardContent,
  y: number,
  height: number,
  themes: readonly number[],
): CardBox {
  const { objective } = card;
  const { line, size } = sizes.title;
  const marks = content.hasMarks ? sizes.mark.line + 1 : 0;
  const measuresHeight = content.measures.length > 0 ? content.measures.length * 2 * sizes.measure.line + 8 : 0;
  const room = height - marks - measuresHeight;
  const top = y + (room - content.title.lines.length * line) / 2;
  // The base line of a line of text, so that capitals stand in its middle.
  const base = (line + size * 0.72) / 2;
  const lines = content.title.lines.map((text, index) => ({
    text,
    x: x + width / 2,
    y: round(top + index * line + base),
  }));
  return {
    id: card.id,
    band: card.band,
    ...(card.column === undefined ? {} : { column: card.column }),
    tint: card.tint,
    title: card.title,
    lines,
    isCut: content.title.truncated,
    isRightToLeft: isRightToLeft(card.title),
    critical: objective?.critical ?? false,
    imported: objective === undefined,
    ...given({
      description: objective?.description,
      code: objective?.code,
      horizon: objective?.horizon,
      owner: objective?.owner,
      weight: objective?.weight,
    }),
    measures: measureLines(content.measures, x, y + room, width),
    measureCount: objective?.measures.length ?? 0,
    themes,
    x,
    y,
    width,
    height,
  };
}

function measureLines(measures: readonly Measure[], x: number, top: number, width: number): MeasureLine[] {
  const { size, line } = sizes.measure;
  const left = x + sizes.cardPadding;
  const room = width - 2 * sizes.cardPadding;
  return measures.map((measure, index) => {
    const y = top + 6 + index * 2 * line;
    const title: TextLine = { text: shortenText(measure.title, room, size), x: left, y: round(y + 11) };
    const text = figuresOf(measure);
    const figures: TextLine | undefined =
      text === "" ? undefined : { text: shortenText(text, room, size), x: left, y: round(y + 11 + line) };
    return { title, ...given({ figures, status: measureStatus(measure) }) };
  });
}

/** `38 of 30 min by 2026-12`: the last actual and the next target. */
function figuresOf({ actuals, targets, unit, baseline }: Measure): string {
  const actual = latestReading(actuals) ?? baseline;
  const target = dueTarget(targets, actual?.date);
  const figure = (reading: Reading) => `${reading.value}${reading.percent ? " %" : ""}`;
  const parts = [
    actual && target
      ? `${figure(actual)} → ${figure(target)}`
      : target
        ? `→ ${figure(target)}`
        : actual && figure(actual),
    unit,
    target?.date && `by ${target.date}`,
  ];
  return parts.filter(Boolean).join(" ");
}

function given<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

function round(value: number): number {
  return Math.round(value * 2) / 2;
}

/** The legend places of the themes of each objective. */
export function themesOf(map: StrategyMap): Map<string, number[]> {
  const themes = new Map<string, number[]>();
  for (const [index, theme] of map.themes.entries())
    for (const name of theme.objectives) themes.set(name, [...(themes.get(name) ?? []), index]);
  return themes;
}
