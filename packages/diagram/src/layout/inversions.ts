import type { End, Way } from "./ends.ts";

/** What all ways do in a gap, each list in the same order. */
interface Passages {
  readonly ways: number[];
  readonly bottoms: number[];
  readonly tops: number[];
}

/** What all ways do in each gap, to count whom another one would cross there. Ends are guessed: ports come later. */
export class Inversions {
  readonly #gaps: Passages[] = [];

  /** Says what a way does, in place of what was said before. */
  set(index: number, { lower, upper, below }: Way, lane: readonly number[]): void {
    const toward = (end: End, x: number) => Math.min(end.to, Math.max(end.from, x));
    const begin = toward(lower, lane[0] ?? (upper.from + upper.to) / 2);
    const places = [begin, ...lane, toward(upper, lane.at(-1) ?? begin)];
    for (let gap = lower.row; gap > below; gap--) {
      const step = lower.row - gap;
      const passages = this.#gaps[gap] ?? { ways: [], bottoms: [], tops: [] };
      this.#gaps[gap] = passages;
      const { ways, bottoms, tops } = passages;
      const known = ways.indexOf(index);
      const at = known < 0 ? ways.length : known;
      ways[at] = index;
      bottoms[at] = places[step] as number;
      tops[at] = places[step + 1] as number;
    }
  }

  /**
   * How many others change sides with a way that comes to a gap at one of some places and leaves it at one of others. The
   * places go from left to right; there are as many counts for each place below as there are places above.
   */
  count(way: number, gap: number, bottoms: readonly number[], tops: readonly number[]): Int32Array {
    const width = tops.length;
    const counts = new Int32Array(bottoms.length * width);
    const others = this.#gaps[gap];
    if (!others) return counts;
    const { ways } = others;
    // First the changes from one place to the next, then their sums: the time for each other way depends little on how
    // many places there are.
    for (let index = 0; index < ways.length; index++) {
      if (ways[index] === way) continue;
      const bottom = others.bottoms[index] as number;
      const top = others.tops[index] as number;
      // From the left of the way to the right of it: where the way comes from right of the other, and goes on left of it.
      const from = firstAfter(bottoms, bottom);
      if (from < bottoms.length) {
        const to = firstAt(tops, top);
        if (to > 0) change(counts, from * width, 1);
        if (to > 0 && to < width) change(counts, from * width + to, -1);
      }
      // From the right to the left.
      const end = firstAt(bottoms, bottom);
      if (end > 0) {
        const left = firstAfter(tops, top);
        if (left < width) {
          change(counts, left, 1);
          if (end < bottoms.length) change(counts, end * width + left, -1);
        }
      }
    }
    for (let at = 0; at < counts.length; at++) if (at % width > 0) change(counts, at, counts[at - 1] as number);
    for (let at = width; at < counts.length; at++) change(counts, at, counts[at - width] as number);
    return counts;
  }
}

function change(counts: Int32Array, at: number, by: number): void {
  counts[at] = (counts[at] as number) + by;
}

/** The index of the first place that is not left of `x`. */
function firstAt(places: readonly number[], x: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the first place that is right of `x`. */
function firstAfter(places: readonly number[], x: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
