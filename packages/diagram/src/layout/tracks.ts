import { type Crossing, sameLine } from "./channels.ts";

/** The track of each crossing of a gap, from the top, or -1 for one that goes straight; and how many tracks there are. */
export interface Tracks {
  readonly track: readonly number[];
  readonly count: number;
}

interface Net {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly crossing: Crossing;
}

/** Horizontal lines on one track are this far apart, in px. */
const apart = 12;

/**
 * Gives each crossing of a gap between two rows a track for its horizontal line: none over another, nor its uprights over
 * those of another, and as few crossings as ordering can avoid. A crossing whose two places are one goes straight.
 */
export function tracksOf(crossings: readonly Crossing[]): Tracks {
  const track = crossings.map(() => -1);
  const nets = crossings.flatMap((crossing, index): Net[] => {
    const { bottom, top } = crossing;
    return bottom === top && !crossing.turnsBack
      ? []
      : [{ index, from: Math.min(bottom, top), to: Math.max(bottom, top), crossing }];
  });
  const placed: Net[] = [];
  let count = 0;
  for (const net of inOrder(nets)) {
    let level = 0;
    for (const above of placed) {
      if (net.from - apart < above.to && above.from < net.to + apart)
        level = Math.max(level, (track[above.index] as number) + 1);
    }
    track[net.index] = level;
    placed.push(net);
    count = Math.max(count, level + 1);
  }
  return { track, count };
}

/** From the top: what has to be above comes first; among the rest, what crosses least of those still below. */
function inOrder(nets: readonly Net[]): Net[] {
  const above = nets.map(() => new Set<number>());
  const score = nets.map(() => 0);
  for (let a = 0; a < nets.length; a++) {
    for (let b = a + 1; b < nets.length; b++) {
      const one = nets[a] as Net;
      const other = nets[b] as Net;
      if (one.to + sameLine < other.from || other.to + sameLine < one.from) continue;
      if (mustBeAbove(one, other)) above[b]?.add(a);
      if (mustBeAbove(other, one)) above[a]?.add(b);
      const difference = crossingsIf(one, other) - crossingsIf(other, one);
      score[a] = (score[a] as number) + difference;
      score[b] = (score[b] as number) - difference;
    }
  }
  const left = new Set(nets.keys());
  const order: Net[] = [];
  while (left.size > 0) {
    let best = -1;
    for (const candidate of left) {
      const isFree = [...(above[candidate] ?? [])].every((other) => !left.has(other));
      if (!isFree) continue;
      if (best < 0 || (score[candidate] as number) < (score[best] as number)) best = candidate;
    }
    // In a circle of constraints one has to give way: the one that crosses least.
    if (best < 0)
      for (const candidate of left)
        if (best < 0 || (score[candidate] as number) < (score[best] as number)) best = candidate;
    order.push(nets[best] as Net);
    left.delete(best);
    for (const other of left) {
      const difference =
        crossingsIf(nets[best] as Net, nets[other] as Net) - crossingsIf(nets[other] as Net, nets[best] as Net);
      if (overlaps(nets[best] as Net, nets[other] as Net)) score[other] = (score[other] as number) + difference;
    }
  }
  return order;
}

function overlaps(one: Net, other: Net): boolean {
  return one.to + sameLine >= other.from && other.to + sameLine >= one.from;
}

/** The uprights of a net below its track, and above it. */
function uprights({ crossing: { bottom, top, turnsBack } }: Net): { below: number[]; above: number[] } {
  return turnsBack ? { below: [bottom, top], above: [] } : { below: [bottom], above: [top] };
}

/** Where the upright above of one stands in line with the upright below of the other, the one has to be above. */
function mustBeAbove(one: Net, other: Net): boolean {
  const up = uprights(one).above;
  const down = uprights(other).below;
  return up.some((x) => down.some((y) => Math.abs(x - y) < sameLine));
}

/** How often the two cross if the first is above the second. */
function crossingsIf(upper: Net, lower: Net): number {
  const inside = (x: number, { from, to }: Net) => x > from + sameLine && x < to - sameLine;
  return (
    uprights(upper).below.filter((x) => inside(x, lower)).length +
    uprights(lower).above.filter((x) => inside(x, upper)).length
  );
}
