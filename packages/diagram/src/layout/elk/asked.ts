import type { Crossing } from "../channels.ts";
import type { Way } from "../ends.ts";
import { isStraight } from "../runs.ts";
import { sizes } from "../sizes.ts";

/** What elkjs is asked to order in each gap. */
export type Asked = readonly (readonly Crossing[])[];

/**
 * Where there is something to order. Links to the top of a box have to turn back, which no link from layer to layer does:
 * their runs come below all others.
 */
export function askedOf(ways: readonly Way[], channels: readonly (readonly Crossing[])[]): Asked {
  return channels.map((crossings) => {
    const rising = crossings.filter(({ way }) => ways[way]?.upper.side !== "top");
    const bent = besideOthers(rising.filter((crossing) => !isStraight(crossing)));
    if (bent.length === 0) return [];
    return [...new Set([...bent, ...nearest(rising, "bottom"), ...nearest(rising, "top")])];
  });
}

/** Those whose run cannot be on any track: another's is there, or too near. */
function besideOthers(crossings: readonly Crossing[]): Crossing[] {
  const from = ({ bottom, top }: Crossing) => Math.min(bottom, top);
  const to = ({ bottom, top }: Crossing) => Math.max(bottom, top);
  const beside = new Set<Crossing>();
  let farthest: Crossing | undefined;
  for (const one of crossings.toSorted((a, b) => from(a) - from(b))) {
    if (farthest && from(one) <= to(farthest) + sizes.runGap) beside.add(farthest).add(one);
    if (!farthest || to(one) > to(farthest)) farthest = one;
  }
  return crossings.filter((crossing) => beside.has(crossing));
}

/**
 * The two that come from, or go on to, the nearest places. elkjs takes uprights for one line that are nearer to each other than
 * a fifth of the least distance in the gap: that of all its links, and not of those alone that have a run.
 */
function nearest(crossings: readonly Crossing[], end: "bottom" | "top"): Crossing[] {
  const sorted = crossings.toSorted((a, b) => a[end] - b[end]);
  let least = Number.POSITIVE_INFINITY;
  let pair: Crossing[] = [];
  for (const [index, one] of sorted.entries()) {
    const before = sorted[index - 1];
    const distance = before ? one[end] - before[end] : 0;
    if (!before || distance === 0 || distance >= least) continue;
    least = distance;
    pair = [before, one];
  }
  return pair;
}
