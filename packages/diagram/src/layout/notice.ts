import { measureText, wrapText } from "../text/index.ts";
import type { Stretch } from "./heights.ts";
import type { TextLine } from "./layout.ts";
import type { ColumnPlace } from "./placement.ts";
import { sizes } from "./sizes.ts";

const size = 14;
const line = 18;

/** What an empty column says, broken into lines that fit. */
function linesOf(words: string, width: number): readonly string[] {
  return wrapText(words, { width: width - 2 * sizes.columnSide, size }).lines;
}

/** The stretch that the words of an empty column take, from left to right; nothing for a column that says nothing. */
export function noticeStretch({ column, x, width }: ColumnPlace): { from: number; to: number } | undefined {
  if (column.notice === undefined) return undefined;
  const half = Math.max(0, ...linesOf(column.notice, width).map((text) => measureText(text, size))) / 2;
  return { from: x + width / 2 - half, to: x + width / 2 + half };
}

/** The words of an empty column, in the first row of the cards beside it: between two rows links run. */
export function noticeLines({ column, x, width }: ColumnPlace, { y, height }: Stretch): TextLine[] {
  if (column.notice === undefined) return [];
  const lines = linesOf(column.notice, width);
  const begin = y + (height - lines.length * line) / 2;
  return lines.map((text, index) => ({ text, x: x + width / 2, y: Math.round(begin + index * line + 13) }));
}
