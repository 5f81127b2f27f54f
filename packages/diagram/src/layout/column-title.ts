import { measureText, wrapText } from "../text/index.ts";
import type { Detail } from "./layout.ts";
import { cardWidth, sizes } from "./sizes.ts";

/** A column's title in lines, and where the widest of them ends. */
export interface ColumnTitle {
  readonly lines: readonly string[];
  readonly titleEnd: number;
}

/** A title of a column is narrower than this only if the column is. */
const least = 90;

/**
 * The title of a column above a first row of so many cards. It ends before the right part of the first card, where that
 * card's links leave: a link never runs under a title.
 */
export function titleOf(title: string, cell: { x: number; width: number }, cards: number, detail: Detail): ColumnTitle {
  const { size, weight } = sizes.columnTitle;
  const begin = cell.x + sizes.columnPadding;
  const firstCard = cell.x + (cell.width / Math.max(1, cards) + cardWidth(detail)) / 2;
  const end = cards === 0 ? cell.x + cell.width - sizes.columnPadding : firstCard - sizes.port.margin - sizes.port.room;
  const width = Math.max(least, end - sizes.clear.title - begin);
  const { lines } = wrapText(title, { width, size, weight, maxLines: 3 });
  const widest = Math.max(0, ...lines.map((line) => measureText(line, size, weight)));
  return { lines, titleEnd: Math.ceil(begin + widest) };
}
