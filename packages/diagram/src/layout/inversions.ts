import type { End, Way } from "./ends.ts";

/** What all ways do in a gap, each list in the same order. */
interface Passages {
  readonly ways: number[];
  readonly bottoms: number[];
  readonly tops: number[];
}

/**
 * How many other ways are crossed in a gap by one that comes from one of some places and goes on at one of others, both from
 * left to right. The lists that come back are good until the next question.
 */
export interface Crossed {
  /** From each place to each: for each place below the counts for those above. */
  between(gap: number, bottoms: readonly number[], tops: readonly number[]): Int32Array;
  /** From each place to the one above of the same number. */
  along(gap: number, bottoms: readonly number[], tops: readonly number[]): Int32Array;
  /** From one place to one. */
  once(gap: number, bottom: number, top: number): number;
}

/** What all ways do in each gap, to count whom another one would cross there. Ends are guessed: ports come later. */
export class Inversions {
  readonly #gaps: Passages[] = [];
  /** Where each way stands in the lists of its gaps, from its lower end up. */
  readonly #places: number[][] = [];
  #counts = new Int32Array(256);

  /** Says what a way does, in place of what was said before. */
  set(index: number, { lower, upper, below }: Way, lane: readonly number[]): void {
    const toward = (end: End, x: number) => Math.min(end.to, Math.max(end.from, x));
    const begin = toward(lower, lane[0] ?? (upper.from + upper.to) / 2);
    const end = toward(upper, lane.at(-1) ?? begin);
    const known = this.#places[index];
    const own = known ?? [];
    this.#places[index] = own;
    for (let gap = lower.row; gap > below; gap--) {
      const step = lower.row - gap;
      const passages = this.#gaps[gap] ?? { ways: [], bottoms: [], tops: [] };
      this.#gaps[gap] = passages;
      own[step] ??= passages.ways.length;
      const at = own[step];
      passages.ways[at] = index;
      passages.bottoms[at] = step === 0 ? begin : (lane[step - 1] as number);
      passages.tops[at] = step < lane.length ? (lane[step] as number) : end;
    }
  }

  /** The counts for one way, which does not cross itself. */
  of(way: number): Crossed {
    return {
      between: (gap, bottoms, tops) => this.#between(way, gap, bottoms, tops),
      along: (gap, bottoms, tops) => this.#along(way, gap, bottoms, tops),
      once: (gap, bottom, top) => this.#once(way, gap, bottom, top),
    };
  }

  #between(way: number, gap: number, bottoms: readonly number[], tops: readonly number[]): Int32Array {
    const height = bottoms.length;
    const width = tops.length;
    const counts = this.#zeros(height * width);
    const others = this.#gaps[gap];
    if (!others) return counts;
    // First the changes from one place to the next, then their sums: the time for each other way depends little on how
    // many places there are.
    for (let index = 0; index < others.ways.length; index++) {
      if (others.ways[index] === way) continue;
      const bottom = others.bottoms[index] as number;
      const top = others.tops[index] as number;
      const end = firstAt(bottoms, bottom);
      const from = firstAfter(bottoms, bottom, end);
      const to = firstAt(tops, top);
      const left = firstAfter(tops, top, to);
      // From the left of the way to the right of it: where the way comes from right of the other, and goes on left of it.
      if (from < height && to > 0) {
        change(counts, from * width, 1);
        if (to < width) change(counts, from * width + to, -1);
      }
      // From the right to the left.
      if (end > 0 && left < width) {
        change(counts, left, 1);
        if (end < height) change(counts, end * width + left, -1);
      }
    }
    for (let row = 0; row < height; row++) {
      let sum = 0;
      for (let at = row * width; at < (row + 1) * width; at++) {
        sum += counts[at] as number;
        counts[at] = row === 0 ? sum : sum + (counts[at - width] as number);
      }
    }
    return counts;
  }

  #along(way: number, gap: number, bottoms: readonly number[], tops: readonly number[]): Int32Array {
    const size = bottoms.length;
    const counts = this.#zeros(size + 1);
    const others = this.#gaps[gap];
    if (!others) return counts;
    for (let index = 0; index < others.ways.length; index++) {
      if (others.ways[index] === way) continue;
      const bottom = others.bottoms[index] as number;
      const top = others.tops[index] as number;
      const end = firstAt(bottoms, bottom);
      const from = firstAfter(bottoms, bottom, end);
      const to = firstAt(tops, top);
      const left = firstAfter(tops, top, to);
      if (from < to) {
        change(counts, from, 1);
        change(counts, to, -1);
      }
      if (left < end) {
        change(counts, left, 1);
        change(counts, end, -1);
      }
    }
    for (let at = 1; at < size; at++) change(counts, at, counts[at - 1] as number);
    return counts;
  }

  #once(way: number, gap: number, bottom: number, top: number): number {
    const others = this.#gaps[gap];
    if (!others) return 0;
    let count = 0;
    for (let index = 0; index < others.ways.length; index++) {
      const below = bottom - (others.bottoms[index] as number);
      const above = top - (others.tops[index] as number);
      if (((below > 0 && above < 0) || (below < 0 && above > 0)) && others.ways[index] !== way) count++;
    }
    return count;
  }

  #zeros(size: number): Int32Array {
    if (this.#counts.length < size) this.#counts = new Int32Array(2 * size);
    else this.#counts.fill(0, 0, size);
    return this.#counts;
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

/** The index of the first place that is right of `x`; none before that index is. */
function firstAfter(places: readonly number[], x: number, index: number): number {
  let after = index;
  while (after < places.length && places[after] === x) after++;
  return after;
}
