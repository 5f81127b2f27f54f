import {
  dueTarget,
  latestReading,
  type MapWords,
  type Measure,
  type MeasureStatus,
  measureStatus,
  type Reading,
} from "@smap/model";
import { measureText, wrapText } from "../text/index.ts";
import { figure } from "./figure.ts";
import type { MeasureLines, TextLine } from "./layout.ts";
import { sizes } from "./sizes.ts";

/** More measures than this are only counted. */
const mostMeasures = 3;
/** A title, and figures, are broken into so many lines. */
const mostLines = 2;

/** The measures that a card shows, broken into lines. */
export interface MeasuresContent {
  readonly measures: readonly MeasureContent[];
  /** What is said of those that are not shown. */
  readonly more?: string;
  /** From the line above the first to the border below the last; nothing without measures. */
  readonly height: number;
}

interface MeasureContent {
  readonly title: readonly string[];
  readonly figures: readonly string[];
  readonly whole?: string;
  readonly status?: MeasureStatus;
}

/** What a card shows of its measures, in lines that are no longer than the room for them. */
export function measuresOf(measures: readonly Measure[], room: number, words: MapWords): MeasuresContent {
  if (measures.length === 0) return { measures: [], height: 0 };
  const shown = measures.slice(0, mostMeasures).map((measure) => contentOf(measure, room, words));
  const others = measures.length - shown.length;
  const { line, above, between, below } = sizes.measure;
  const lines =
    shown.reduce((sum, { title, figures }) => sum + title.length + figures.length, 0) + (others > 0 ? 1 : 0);
  const gaps = shown.length - 1 + (others > 0 ? 1 : 0);
  const height = above + (lines - 1) * line + gaps * between + below;
  return { measures: shown, ...(others > 0 ? { more: words.more(others) } : {}), height };
}

function contentOf(measure: Measure, room: number, words: MapWords): MeasureContent {
  const { size, sign } = sizes.measure;
  const status = measureStatus(measure);
  const title = wrapText(measure.title, { width: room, size, maxLines: mostLines });
  const said = figuresOf(measure, words);
  const figures = figureLines(said, room - (status ? sign : 0));
  const whole = [measure.title, said.join(", ")].filter(Boolean).join("\n");
  return {
    title: title.lines.length === 0 ? [""] : title.lines,
    figures: figures.lines,
    ...(title.truncated || figures.truncated ? { whole } : {}),
    ...(status ? { status } : {}),
  };
}

/** On one line if they fit; else what was reached, and on the next line the target. */
function figureLines(said: readonly string[], width: number): { lines: readonly string[]; truncated: boolean } {
  const { size } = sizes.measure;
  const all = said.join(", ");
  if (all === "") return { lines: [], truncated: false };
  const split = said.map((part, index) => (index < said.length - 1 ? `${part},` : part));
  if (measureText(all, size) > width && split.every((part) => measureText(part, size) <= width))
    return { lines: split, truncated: false };
  return wrapText(all, { width, size, maxLines: mostLines, balance: false });
}

/** `38` and `target 30 min by 2026-12`: the last actual and the target that is due; without an actual, the way from the baseline. */
function figuresOf({ actuals, targets, unit, baseline }: Measure, words: MapWords): string[] {
  const actual = latestReading(actuals);
  const target = dueTarget(targets, actual?.date);
  const bare = (reading: Reading) => `${figure(reading.value, words.decimal)}${reading.percent ? words.percent : ""}`;
  // A unit "%" beside "80%" is the same sign twice.
  const withUnit = (reading: Reading) => {
    if (!unit || (reading.percent && unit.trim() === "%")) return bare(reading);
    return unit.trim() === "%" ? `${bare(reading)}${words.percent}` : `${bare(reading)} ${unit}`;
  };
  if (!target) return actual ? [withUnit(actual)] : baseline ? [withUnit(baseline)] : [];
  const wanted = target.date ? words.by(withUnit(target), target.date) : withUnit(target);
  if (actual) return [bare(actual), words.targetOf(wanted)];
  return [baseline ? words.fromTo(bare(baseline), wanted) : words.targetOf(wanted)];
}

/** The measures one below the other; `top` is the line above the first. */
export function placeMeasures(
  { measures, more }: MeasuresContent,
  left: number,
  top: number,
): { measures: MeasureLines[]; more?: TextLine } {
  const { line, above, between, sign } = sizes.measure;
  let y = Math.round(top + above);
  const down = (texts: readonly string[], x: number): TextLine[] =>
    texts.map((text) => {
      const placed = { text, x, y };
      y += line;
      return placed;
    });
  const placed = measures.map(({ title, figures, status, whole }): MeasureLines => {
    const lines = { title: down(title, left), figures: down(figures, status ? left + sign : left) };
    y += between;
    return { ...lines, ...(whole === undefined ? {} : { whole }), ...(status ? { status } : {}) };
  });
  return { measures: placed, ...(more === undefined ? {} : { more: { text: more, x: left, y } }) };
}
