import { noticeStretch } from "./notice.ts";
import type { Placement } from "./placement.ts";
import { sizes } from "./sizes.ts";

/** A stretch from left to right that nothing stands in. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** What is free in rows for links to pass; shrinks as lanes are taken. */
export class FreeRows {
  readonly #rows: Gap[][] = [];

  /** Of all rows, or of those from the first to the last only: the others are as if they were full. */
  constructor(free: readonly (readonly Gap[])[], first = 0, last = free.length - 1) {
    for (let row = Math.max(0, first); row <= Math.min(last, free.length - 1); row++)
      this.#rows[row] = [...(free[row] as readonly Gap[])];
  }

  /** From left to right. */
  in(row: number): readonly Gap[] {
    return this.#rows[row] ?? [];
  }

  take(row: number, x: number, clear: number): void {
    const gaps = this.#rows[row];
    if (gaps) cut(gaps, x - clear, x + clear);
  }
}

/** What cards, boxes and their titles leave free in each row, from left to right. */
export function freeRowsOf({ left, right, rows, bands, cards }: Placement): readonly (readonly Gap[])[] {
  const { clear } = sizes;
  const free: Gap[][] = rows.map(() => [{ from: left + 4, to: right - 4 }]);
  for (const { columns, boxedRows } of bands) {
    if (!boxedRows) continue;
    for (let row = boxedRows[0]; row <= boxedRows[1]; row++) {
      const gaps = free[row] as Gap[];
      for (const place of columns) {
        const { x, width, titleEnd, lines } = place;
        for (const border of [x, x + width]) cut(gaps, border - clear.border, border + clear.border);
        if (row === boxedRows[0] && lines.length > 0) cut(gaps, x, titleEnd + clear.title);
        const notice = noticeStretch(place);
        if (notice && row === boxedRows[0]) cut(gaps, notice.from - clear.title, notice.to + clear.title);
      }
    }
  }
  for (const { row, x, width } of cards.values()) cut(free[row] as Gap[], x - clear.card, x + width + clear.card);
  return free;
}

/** Takes a stretch out of gaps, in place. */
function cut(gaps: Gap[], from: number, to: number): void {
  const first = firstEndingAfter(gaps, from);
  let next = first;
  const rest: Gap[] = [];
  for (; next < gaps.length && (gaps[next] as Gap).from < to; next++) {
    const gap = gaps[next] as Gap;
    if (gap.from < from) rest.push({ from: gap.from, to: from });
    if (gap.to > to) rest.push({ from: to, to: gap.to });
  }
  if (next > first) gaps.splice(first, next - first, ...rest);
}

/** The index of the first gap that does not end before a place. */
export function firstEndingAfter(gaps: readonly Gap[], place: number): number {
  let low = 0;
  let high = gaps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((gaps[middle] as Gap).to <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
