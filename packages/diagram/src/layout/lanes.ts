import type { Way } from "./ends.ts";
import type { Placement } from "./place.ts";
import { sizes } from "./sizes.ts";

/** A stretch from left to right that nothing stands in. */
interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Where a way passes the rows between its ends, from the lower row to the upper one: one place for each row passed. */
export type Lanes = readonly number[];

/** What is free in each row for links to pass; shrinks as lanes are taken. */
class FreeRows {
  readonly #rows: Gap[][];

  constructor(placement: Placement) {
    this.#rows = placement.rows.map((_, row) => freeIn(placement, row));
  }

  in(row: number): readonly Gap[] {
    return this.#rows[row] ?? [];
  }

  take(row: number, x: number, clear: number): void {
    if (!this.#rows[row]) return;
    this.#rows[row] = cut(this.#rows[row] ?? [], x - clear, x + clear);
  }
}

function freeIn(placement: Placement, row: number): Gap[] {
  const { clear } = sizes;
  let gaps: Gap[] = [{ from: placement.left + 4, to: placement.right - 4 }];
  for (const { columns, boxedRows } of placement.bands) {
    if (!boxedRows || row < boxedRows[0] || row > boxedRows[1]) continue;
    for (const { column, x, width, titleEnd, lines } of columns) {
      for (const border of [x, x + width]) gaps = cut(gaps, border - clear.border, border + clear.border);
      if (row === boxedRows[0] && lines.length > 0) gaps = cut(gaps, x, titleEnd + clear.title);
      if (column.cards.length === 0) gaps = cut(gaps, x, x + width);
    }
  }
  for (const card of placement.cards.values())
    if (card.row === row) gaps = cut(gaps, card.x - clear.card, card.x + card.width + clear.card);
  return gaps;
}

function cut(gaps: readonly Gap[], from: number, to: number): Gap[] {
  return gaps.flatMap((gap) => {
    if (to <= gap.from || from >= gap.to) return [gap];
    const left = { from: gap.from, to: from };
    const right = { from: to, to: gap.to };
    return [left, right].filter((part) => part.to >= part.from);
  });
}

/**
 * Finds each way a lane through the rows that it passes: few bends first, then short. Ways that pass few rows choose first.
 * Undefined if some row is full: the page has to be wider then.
 */
export function lanesOf(ways: readonly Way[], placement: Placement): Lanes[] | undefined {
  const rows = new FreeRows(placement);
  const lanes: Lanes[] = ways.map(() => []);
  const order = ways
    .map((way, index) => ({ way, index, span: way.lower.row - way.upper.row }))
    .filter(({ span }) => span > 1)
    .sort((a, b) => a.span - b.span || a.index - b.index);
  for (const { way, index } of order) {
    const found = laneOf(way, rows);
    if (!found) return undefined;
    lanes[index] = found;
    for (const [step, x] of found.entries()) {
      const row = way.lower.row - 1 - step;
      rows.take(row, x, sizes.clear.lane);
      // Right above and below another way would be hard to tell apart from this one.
      for (const beside of [row - 1, row + 1]) rows.take(beside, x, sizes.clear.upright);
    }
  }
  return lanes;
}

/** A bend costs as much as this many px. */
const bend = 60;

/** The best places in the rows passed, by dynamic programming over the free stretches. */
function laneOf({ lower, upper }: Way, rows: FreeRows): Lanes | undefined {
  const begin = nearest(lower, upper);
  const end = nearest(upper, lower);
  interface Step {
    readonly x: number;
    readonly cost: number;
    readonly before?: Step;
  }
  const distance = (x: number, { from, to }: { from: number; to: number }) => Math.max(0, from - x, x - to);
  let steps: Step[] = [];
  for (let row = lower.row - 1; row > upper.row; row--) {
    const places = new Set<number>();
    for (const { from, to } of rows.in(row)) {
      for (const x of [begin, end, (from + to) / 2]) places.add(Math.round(Math.min(to, Math.max(from, x)) * 2) / 2);
      for (const { x } of steps) if (x >= from && x <= to) places.add(x);
    }
    const candidates = [...places].filter((x) => rows.in(row).some(({ from, to }) => from <= x && x <= to));
    if (candidates.length === 0) return undefined;
    const first = row === lower.row - 1;
    steps = candidates.map((x): Step => {
      if (first) {
        const away = distance(x, lower);
        return { x, cost: away === 0 ? Math.abs(x - begin) * 0.05 : away + bend };
      }
      let best: Step | undefined;
      for (const before of steps) {
        const cost = before.cost + (before.x === x ? 0 : Math.abs(before.x - x) + bend);
        if (!best || cost < best.cost) best = { x, cost, before };
      }
      return best as Step;
    });
    // Only the best few go on: rows far from both ends are never worth it.
    steps = steps.sort((a, b) => a.cost - b.cost || a.x - b.x).slice(0, 24);
  }
  let best: Step | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const step of steps) {
    const away = distance(step.x, upper);
    const cost = step.cost + (away === 0 ? 0 : away + bend) + Math.abs(step.x - end) * 0.05;
    if (cost < least) {
      best = step;
      least = cost;
    }
  }
  const lane: number[] = [];
  for (let step = best; step; step = step.before) lane.push(step.x);
  return lane.reverse();
}

/** The place of one end that is nearest to the middle of the other. */
function nearest(end: { from: number; to: number }, other: { from: number; to: number }): number {
  const middle = (other.from + other.to) / 2;
  return Math.min(end.to, Math.max(end.from, middle));
}
