import { noticeStretch } from "./notice.ts";
import type { Placement } from "./placement.ts";
import { sizes } from "./sizes.ts";

/** A stretch from left to right that nothing stands in. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** What is free in each row for links to pass; shrinks as lanes are taken, and grows as they are given back. */
export class FreeRows {
  /** Free of cards and titles. */
  readonly #open: readonly (readonly Gap[])[];
  /** Free of lanes too. */
  readonly #rows: Gap[][];
  /** From left to right. */
  readonly #taken: Gap[][];

  readonly #givesBack: boolean;

  /** Of all rows, as cards and titles leave them; where nothing is given back, what is taken need not be known. */
  constructor(open: readonly (readonly Gap[])[], givesBack: boolean) {
    this.#open = open;
    this.#givesBack = givesBack;
    this.#rows = this.#open.map((gaps) => [...gaps]);
    this.#taken = this.#open.map(() => []);
  }

  /** From left to right. */
  in(row: number): readonly Gap[] {
    return this.#rows[row] ?? [];
  }

  /** How far what stands at a place could be moved; a little nearer to cards and titles than lanes are laid. */
  around(row: number, x: number, nearer: number): Gap {
    const own = gapAt(this.in(row), x) ?? { from: x, to: x };
    if (nearer === 0) return own;
    const open = gapAt(this.#open[row] ?? [], x);
    return {
      from: open?.from === own.from ? own.from - nearer : own.from,
      to: open?.to === own.to ? own.to + nearer : own.to,
    };
  }

  take(row: number, x: number, clear: number): void {
    const gaps = this.#rows[row];
    if (!gaps) return;
    const lane = { from: x - clear, to: x + clear };
    cut(gaps, lane.from, lane.to);
    if (!this.#givesBack) return;
    const taken = this.#taken[row] as Gap[];
    taken.splice(firstFrom(taken, lane.from), 0, lane);
  }

  /** Gives back what was taken with the same figures. */
  release(row: number, x: number, clear: number): void {
    const gaps = this.#rows[row];
    const taken = this.#taken[row];
    if (!gaps || !taken) return;
    const from = x - clear;
    const to = x + clear;
    let own = firstFrom(taken, from);
    while (own < taken.length && (taken[own] as Gap).to !== to) own++;
    taken.splice(own, 1);
    const open = this.#open[row] as readonly Gap[];
    const free: Gap[] = [];
    for (let index = firstEndingAfter(open, from); index < open.length && (open[index] as Gap).from < to; index++) {
      const gap = open[index] as Gap;
      free.push({ from: Math.max(from, gap.from), to: Math.min(to, gap.to) });
    }
    for (let index = firstFrom(taken, from - widest); index < taken.length; index++) {
      const lane = taken[index] as Gap;
      if (lane.from >= to) break;
      if (lane.to > from) cut(free, lane.from, lane.to);
    }
    // What is free again joins what was free on both sides.
    const next = firstEndingAfter(gaps, from);
    const before = gaps[next - 1];
    const after = gaps[next];
    const first = free[0];
    const joinsBefore = before !== undefined && before.to === first?.from;
    if (first && joinsBefore) free[0] = { from: before.from, to: first.to };
    const last = free.at(-1);
    const joinsAfter = after !== undefined && after.from === last?.to;
    if (last && joinsAfter) free[free.length - 1] = { from: last.from, to: after.to };
    gaps.splice(joinsBefore ? next - 1 : next, Number(joinsBefore) + Number(joinsAfter), ...free);
  }
}

/** No lane takes more than this. */
const widest = 2 * Math.max(sizes.clear.lane, sizes.clear.upright);

/** The index of the first that does not begin before a place. */
function firstFrom(taken: readonly Gap[], place: number): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle] as Gap).from < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What cards, boxes and their titles leave free in each row, from left to right. */
export function openRowsOf({ left, right, rows, bands, cards }: Placement): readonly (readonly Gap[])[] {
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

/** The gap that a place is in, or at the edge of. */
function gapAt(gaps: readonly Gap[], place: number): Gap | undefined {
  const next = firstEndingAfter(gaps, place);
  return [gaps[next - 1], gaps[next]].find((gap) => gap && gap.from <= place && place <= gap.to);
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
