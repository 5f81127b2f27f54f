import { type Crossing, sameLine } from "./channels.ts";
import type { Run, Tracks } from "./runs.ts";

/** An upright line in a gap, from an upper to a lower track; -1 is the row above, and a large number the row below. */
interface Upright {
  readonly way: number;
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

/** How many pairs of uprights of two ways lie on one another in a gap. */
export function clashesOf(crossings: readonly Crossing[], runs: readonly Run[], { track, count }: Tracks): number {
  const uprights = uprightsOf(crossings, runs, track, count).sort((a, b) => a.x - b.x);
  let clashes = 0;
  for (const [index, one] of uprights.entries()) {
    for (let next = index + 1; next < uprights.length; next++) {
      const other = uprights[next] as Upright;
      if (other.x - one.x >= sameLine) break;
      if (other.way !== one.way && Math.min(one.to, other.to) > Math.max(one.from, other.from)) clashes++;
    }
  }
  return clashes;
}

function uprightsOf(
  crossings: readonly Crossing[],
  runs: readonly Run[],
  track: readonly number[],
  below: number,
): Upright[] {
  const byWay = new Map<number, { run: Run; at: number }[]>();
  for (const [index, run] of runs.entries()) {
    const own = byWay.get(run.way);
    const one = { run, at: track[index] as number };
    if (own) own.push(one);
    else byWay.set(run.way, [one]);
  }
  return crossings.flatMap(({ way, bottom, top, turnsBack }): Upright[] => {
    // From below upward.
    const own = (byWay.get(way) ?? []).reverse();
    let at = below;
    const uprights = own.map(({ run, at: next }): Upright => {
      const one = { way, x: run.bottom, from: Math.min(at, next), to: Math.max(at, next) };
      at = next;
      return one;
    });
    const last = own.length === 0 ? bottom : top;
    return [...uprights, turnsBack ? { way, x: top, from: at, to: below } : { way, x: last, from: -1, to: at }];
  });
}
