import { measureText } from "../text/index.ts";
import type { CardBox, CardMark, TextLine } from "./layout.ts";
import { sizes } from "./sizes.ts";

type CodeMark = CardMark & { readonly kind: "code" | "from" };

/** Where a title is put: the middle of its lines, the base line of the first, and how far apart they are. */
export interface TitlePlace {
  readonly middle: number;
  readonly y: number;
  readonly line: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly isRightToLeft: boolean;
  /** What stands before it, if it is not a code. */
  readonly before?: "from";
}

export interface PlacedTitle {
  readonly lines: TextLine[];
  /** The code that stands where the first line begins. */
  readonly code?: CodeMark;
}

/** The title to break into lines: a code before it is its first word. */
export function titleWithCode(title: string, code: string | undefined): string {
  return code === undefined ? title : `${code} ${title}`;
}

/** Puts lines below each other around a middle. A code at the head of the first is a mark of its own beside it. */
export function placeTitle(texts: readonly string[], code: string | undefined, place: TitlePlace): PlacedTitle {
  const { middle, line, size, weight, isRightToLeft, before = "code" } = place;
  const [first = "", ...rest] = texts;
  const at = (index: number) => half(place.y + index * line);
  const below = rest.map((text, index) => ({ text, x: middle, y: at(index + 1) }));
  if (code === undefined || (first !== code && !first.startsWith(`${code} `)))
    return { lines: texts.length === 0 ? [] : [{ text: first, x: middle, y: at(0) }, ...below] };
  const text = first.slice(code.length).trimStart();
  const width = measureText(code, sizes.mark.size);
  const words = measureText(text, size, weight);
  const aside = asideOf(text, width, isRightToLeft);
  const left = isRightToLeft
    ? middle + aside + words / 2 + sizes.codeGap
    : middle + aside - words / 2 - sizes.codeGap - width;
  const mark: CodeMark = {
    kind: before,
    text: code,
    isBeforeTitle: true,
    width,
    x: half(text === "" ? middle - width / 2 : left),
    y: at(0),
  };
  return { lines: text === "" ? below : [{ text, x: half(middle + aside), y: at(0) }, ...below], code: mark };
}

/** The code, or the name of another map, that stands before a card's title, if there is one. */
export function codeBefore({ marks }: Pick<CardBox, "marks">): CodeMark | undefined {
  return marks.find(
    (mark): mark is CodeMark => (mark.kind === "code" || mark.kind === "from") && mark.isBeforeTitle === true,
  );
}

/** The middle that the lines of a card's title stand around, its code included. */
export function middleOf(card: CardBox): number {
  const code = codeBefore(card);
  const beside = code ? card.lines.find(({ y }) => y === code.y) : card.lines[0];
  if (code && beside) return beside.x - asideOf(beside.text, code.width, card.isRightToLeft);
  if (code) return code.x + code.width / 2;
  return beside?.x ?? card.x + card.width / 2;
}

/** How far the code pushes the middle of the words beside it. */
function asideOf(text: string, width: number, isRightToLeft: boolean): number {
  if (text === "") return 0;
  return ((width + sizes.codeGap) / 2) * (isRightToLeft ? -1 : 1);
}

function half(value: number): number {
  return Math.round(value * 2) / 2;
}
