import { type Measure, type MeasureStatus, objectiveStatus } from "@smap/model";
import { measureText, shortenText, type WrappedText, wrapText } from "../text/index.ts";
import type { Detail } from "./layout.ts";
import type { PlannedCard } from "./plan.ts";
import { sizes } from "./sizes.ts";

/** What a card shows, and how high it has to be. */
export interface CardContent {
  readonly title: WrappedText & { readonly size: number; readonly line: number };
  /** From the left of the card to its words, and how wide they may be. */
  readonly left: number;
  readonly room: number;
  readonly marks: readonly MarkContent[];
  readonly measures: readonly Measure[];
  readonly height: number;
}

/** A mark below the title, with its width. */
export type MarkContent = { readonly width: number } & (
  | { readonly kind: "code" | "weight" | "owner"; readonly text: string }
  | { readonly kind: "horizon"; readonly steps: 1 | 2 | 3 }
  | { readonly kind: "status"; readonly status: MeasureStatus }
);

/** More measures than this are only counted. */
const mostMeasures = 3;
/** An owner is shortened, but not to less than this many px. */
const leastOwner = 42;

/** Height of the marks below a title, and of the measures below those. */
export const marksHeight = sizes.mark.line + 1;
export const measuresHeight = (count: number) => (count === 0 ? 0 : count * 2 * sizes.measure.line + 8);

export function contentOf(card: PlannedCard, width: number, detail: Detail): CardContent {
  const { objective, themes } = card;
  const stripe = themes.length > 0 ? sizes.stripe : 0;
  const left = sizes.cardPadding + stripe;
  const room = width - left - sizes.cardPadding;
  const title = titleOf(card.title, room, objective?.critical ?? false);
  const marks = marksOf(card, room);
  const measures = detail === "scorecard" ? (objective?.measures.slice(0, mostMeasures) ?? []) : [];
  const height =
    2 * sizes.cardSpace +
    Math.max(1, title.lines.length) * title.line +
    (marks.length > 0 ? marksHeight : 0) +
    measuresHeight(measures.length);
  return { title, left, room, marks, measures, height: Math.max(sizes.leastCard, height) };
}

/** A title that is too long for three lines is written smaller before it is cut. */
function titleOf(text: string, room: number, isCritical: boolean): CardContent["title"] {
  const weight = isCritical ? 600 : 400;
  const [first, ...smaller] = sizes.titles;
  const wrapped = (size: number) => wrapText(text, { width: room, size, weight, maxLines: sizes.titleLines });
  let chosen: CardContent["title"] = { ...wrapped(first.size), ...first };
  for (const next of smaller) if (chosen.truncated) chosen = { ...wrapped(next.size), ...next };
  return chosen;
}

/** Code, horizon, weight, how the measures stand, and the owner, as far as there is room. */
function marksOf({ objective }: PlannedCard, room: number): MarkContent[] {
  if (!objective) return [];
  const { code, horizon, weight, owner } = objective;
  const { size, gap } = sizes.mark;
  const status = objectiveStatus(objective);
  const text = (kind: "code" | "weight" | "owner", words: string): MarkContent => {
    const shown = shortenText(words, room, size);
    return { kind, text: shown, width: measureText(shown, size) };
  };
  const marks: MarkContent[] = [];
  if (code) marks.push(text("code", code));
  if (horizon)
    marks.push({ kind: "horizon", steps: { short: 1, medium: 2, long: 3 }[horizon] as 1 | 2 | 3, width: 24 });
  if (weight !== undefined) marks.push(text("weight", `${weight} %`));
  if (status) marks.push({ kind: "status", status, width: 12 });
  while (marks.length > 1 && widthOf(marks) > room) marks.pop();
  const rest = room - widthOf(marks) - (marks.length > 0 ? gap : 0);
  if (owner?.trim() && rest >= leastOwner) {
    const shown = shortenText(owner, rest, size);
    marks.push({ kind: "owner", text: shown, width: measureText(shown, size) });
  }
  return marks;
}

/** Of marks side by side. */
export function widthOf(marks: readonly MarkContent[]): number {
  return marks.reduce((sum, { width }) => sum + width, Math.max(0, marks.length - 1) * sizes.mark.gap);
}
