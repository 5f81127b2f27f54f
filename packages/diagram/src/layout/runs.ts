import type { Crossing } from "./channels.ts";
import { sizes } from "./sizes.ts";

/** A horizontal line of a way in a gap between two rows. */
export interface Run {
  readonly way: number;
  /** Where it meets what comes from below, and where it goes on upward. */
  readonly bottom: number;
  readonly top: number;
}

/** The runs of each gap, in the order from the top of the page; the runs of one way from its upper end to its lower end. */
export type Runs = readonly (readonly Run[])[];

/** Whether a crossing needs no run: it goes straight up. */
export function isStraight({ bottom, top, turnsBack }: Crossing): boolean {
  return bottom === top && !turnsBack;
}

/** Runs as lines on the page: the track of each, from the top, and how many tracks there are. */
export interface Tracks {
  readonly track: readonly number[];
  readonly count: number;
}

/** The runs of a gap with their heights on the page. */
export interface RunLines {
  readonly runs: readonly Run[];
  readonly y: readonly number[];
}

/** Puts the runs of a gap on as few tracks as their order allows, so that none touches another on its own track. */
export function tracksOf(runs: readonly Run[]): Tracks {
  const tracks = new LevelTree();
  let count = 0;
  const track = runs.map(({ bottom, top }) => {
    const level = tracks.put(Math.min(bottom, top) - sizes.runGap, Math.max(bottom, top));
    count = Math.max(count, level + 1);
    return level;
  });
  return { track, count };
}

/** The lowest track so far in each stretch from left to right. */
class LevelTree {
  /** Where each stretch begins, in order, and its next free track. */
  #stretches: { from: number; level: number }[] = [{ from: Number.NEGATIVE_INFINITY, level: 0 }];

  /** The first track below all that lies between two places; it is taken there from now on. */
  put(from: number, to: number): number {
    const first = this.#indexAt(from);
    const last = this.#indexAt(to);
    const covered = this.#stretches.slice(first, last + 1);
    const level = Math.max(...covered.map((stretch) => stretch.level));
    const after = { from: to, level: (covered.at(-1) as { level: number }).level };
    const before = covered[0] as { from: number; level: number };
    const kept = before.from < from ? [before] : [];
    this.#stretches.splice(first, last - first + 1, ...kept, { from, level: level + 1 }, after);
    return level;
  }

  #indexAt(place: number): number {
    let low = 0;
    let high = this.#stretches.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#stretches[middle] as { from: number }).from <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
