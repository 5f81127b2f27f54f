import type { End, Way } from "./ends.ts";

interface Passage {
  readonly way: number;
  readonly bottom: number;
  readonly top: number;
}

/** What all ways do in each gap, to count whom another one would cross there. Ends are guessed: ports come later. */
export class Inversions {
  readonly #gaps: Passage[][] = [];

  constructor(ways: readonly Way[], lanes: readonly (readonly number[])[]) {
    for (const [index, way] of ways.entries()) this.set(index, way, lanes[index] ?? []);
  }

  /** Replaces what a way does. */
  set(index: number, { lower, upper, below }: Way, lane: readonly number[]): void {
    const toward = (end: End, x: number) => Math.min(end.to, Math.max(end.from, x));
    const begin = toward(lower, lane[0] ?? (upper.from + upper.to) / 2);
    const places = [begin, ...lane, toward(upper, lane.at(-1) ?? begin)];
    for (let gap = lower.row; gap > below; gap--) {
      const step = lower.row - gap;
      const others = (this.#gaps[gap] ?? []).filter(({ way }) => way !== index);
      others.push({ way: index, bottom: places[step] as number, top: places[step + 1] as number });
      this.#gaps[gap] = others;
    }
  }

  /** How many other ways change sides with one that comes to a gap at one place and leaves it at another. */
  count(way: number, gap: number, bottom: number, top: number): number {
    let count = 0;
    for (const other of this.#gaps[gap] ?? [])
      if (other.way !== way && (other.bottom - bottom) * (other.top - top) < 0) count++;
    return count;
  }
}
