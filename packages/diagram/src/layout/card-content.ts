import { type MapWords, type MeasureStatus, objectiveStatus } from "@smap/model";
import { cleanText, measureText, shortenText, type WrappedText, wrapText } from "../text/index.ts";
import { figure } from "./figure.ts";
import type { Detail } from "./layout.ts";
import { type MeasuresContent, measuresOf } from "./measures.ts";
import { titleWithCode } from "./place-title.ts";
import type { PlannedCard } from "./plan.ts";
import { sizes } from "./sizes.ts";
import { stripesHeight, stripesWidth } from "./stripes.ts";

/** What a card shows, and how high it has to be. */
export interface CardContent {
  readonly title: WrappedText & { readonly size: number; readonly line: number };
  /** From the left of the card to its words, and how wide they may be. */
  readonly left: number;
  readonly room: number;
  /** In rows, one below the other. */
  readonly marks: readonly (readonly MarkContent[])[];
  readonly measures: MeasuresContent;
  readonly height: number;
}

/** A mark below the title, with its width. */
export type MarkContent = { readonly width: number } & (
  | { readonly kind: "code" | "weight" | "owner" | "from"; readonly text: string }
  | { readonly kind: "horizon"; readonly steps: 1 | 2 | 3 }
  | { readonly kind: "status"; readonly status: MeasureStatus }
);

/** So many titles of a band, and one at least, may be smaller than the others. */
const mostSmaller = 0.25;
/** An owner takes so many lines; what is longer ends in “…”. */
const ownerLines = 3;

/** Height of the marks below a title. */
export function marksHeight(rows: readonly (readonly MarkContent[])[]): number {
  return rows.length === 0 ? 0 : rows.length * sizes.mark.line + 1;
}

/**
 * What each card shows. The titles of one band are of one size, so that none looks more important than another, but for the
 * few that are too long for it.
 */
export function contentsOf(
  cards: Iterable<{ readonly card: PlannedCard; readonly width: number }>,
  detail: Detail,
  words: MapWords,
): Map<string, CardContent> {
  const bands = new Map<string, { card: PlannedCard; width: number }[]>();
  for (const one of cards) bands.set(one.card.band, [...(bands.get(one.card.band) ?? []), one]);
  const contents = new Map<string, CardContent>();
  for (const band of bands.values()) {
    const needed = band.map(({ card, width }) => sizeNeeded(card, roomOf(card, width)));
    const sorted = [...needed].sort((a, b) => a - b);
    const common = sorted.at(-1 - Math.max(1, Math.floor(band.length * mostSmaller))) ?? 0;
    for (const [index, { card, width }] of band.entries())
      contents.set(card.id, contentOf(card, width, Math.max(common, needed[index] as number), detail, words));
  }
  return contents;
}

function contentOf(card: PlannedCard, width: number, size: number, detail: Detail, words: MapWords): CardContent {
  const { objective, themes } = card;
  const left = sizes.cardPadding + stripesWidth(themes.length);
  const room = roomOf(card, width);
  const title = titleOf(card, room, size);
  const marks = marksOf(card, room, words);
  const measures = measuresOf(detail === "scorecard" ? (objective?.measures ?? []) : [], room, words);
  const height =
    2 * sizes.cardSpace + Math.max(1, title.lines.length) * title.line + marksHeight(marks) + measures.height;
  return {
    title,
    left,
    room,
    marks,
    measures,
    height: Math.max(sizes.leastCard, stripesHeight(themes.length), height),
  };
}

/** How wide the words of a card may be. */
export function roomOf({ themes }: PlannedCard, width: number): number {
  return width - 2 * sizes.cardPadding - stripesWidth(themes.length);
}

/** A card's title is asked for in the same width and size again and again while a page is chosen. */
const titles = new WeakMap<PlannedCard, Map<string, CardContent["title"]>>();

/** The title in its lines; sizes are counted from the largest. */
export function titleOf(card: PlannedCard, room: number, size: number): CardContent["title"] {
  const own = titles.get(card) ?? new Map<string, CardContent["title"]>();
  titles.set(card, own);
  const key = `${room} ${size}`;
  const title = own.get(key) ?? wrappedTitle(card, room, size);
  own.set(key, title);
  return title;
}

function wrappedTitle({ title, code, objective }: PlannedCard, room: number, size: number): CardContent["title"] {
  const weight = objective?.critical ? 600 : 400;
  const chosen = sizes.titles[size] ?? sizes.titles[0];
  const words = titleWithCode(title, code);
  return { ...wrapText(words, { width: room, size: chosen.size, weight, maxLines: chosen.most }), ...chosen };
}

/** The largest size in which a title is whole and so are its words; in which it is whole; else the smallest. */
function sizeNeeded(card: PlannedCard, room: number): number {
  let uncut: number | undefined;
  for (const size of sizes.titles.keys()) {
    const { truncated, breaksWord } = titleOf(card, room, size);
    if (!truncated && !breaksWord) return size;
    if (!truncated) uncut ??= size;
  }
  return uncut ?? sizes.titles.length - 1;
}

/**
 * Code, horizon, weight, how the measures stand, and the owner: beside them if there is room, else below them; of another
 * map's objective the map.
 */
function marksOf(
  { objective, code: before, from }: PlannedCard,
  room: number,
  { decimal, percent }: MapWords,
): MarkContent[][] {
  const { size, gap } = sizes.mark;
  const text = (kind: "code" | "weight" | "owner" | "from", words: string): MarkContent => {
    const shown = shortenText(words, room, size);
    return { kind, text: shown, width: measureText(shown, size) };
  };
  const below = (kind: "owner" | "from", words: string) =>
    wrapText(words, { width: room, size, maxLines: ownerLines }).lines.map((line) => [text(kind, line)]);
  if (!objective) return from === undefined || before !== undefined ? [] : below("from", from);
  const { code, horizon, weight, owner } = objective;
  const status = objectiveStatus(objective);
  const marks: MarkContent[] = [];
  if (code && before === undefined) marks.push(text("code", code));
  if (horizon)
    marks.push({ kind: "horizon", steps: { short: 1, medium: 2, long: 3 }[horizon] as 1 | 2 | 3, width: 24 });
  if (weight !== undefined) marks.push(text("weight", `${figure(weight, decimal)}${percent}`));
  if (status) marks.push({ kind: "status", status, width: 12 });
  while (marks.length > 1 && widthOf(marks) > room) marks.pop();
  const rows = marks.length > 0 ? [marks] : [];
  if (!owner?.trim()) return rows;
  const whole = measureText(cleanText(owner), size);
  if (marks.length === 0 || widthOf(marks) + gap + whole > room) return [...rows, ...below("owner", owner)];
  return [[...marks, text("owner", owner)]];
}

/** Of marks side by side. */
export function widthOf(marks: readonly MarkContent[]): number {
  return marks.reduce((sum, { width }) => sum + width, Math.max(0, marks.length - 1) * sizes.mark.gap);
}
