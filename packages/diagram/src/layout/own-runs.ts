import { type Crossing, sameLine } from "./channels.ts";
import { isStraight, type Run } from "./runs.ts";

interface Net {
  readonly from: number;
  readonly to: number;
  readonly crossing: Crossing;
}

/**
 * The order of the runs of a gap, found without elkjs: none over another's uprights where that can be avoided, and as few
 * crossings as ordering can give.
 */
export function ownRunsOf(crossings: readonly Crossing[]): Run[] {
  const nets = crossings.flatMap((crossing): Net[] => {
    const { bottom, top } = crossing;
    return isStraight(crossing) ? [] : [{ from: Math.min(bottom, top), to: Math.max(bottom, top), crossing }];
  });
  return inOrder(nets).map(({ crossing: { way, bottom, top } }) => ({ way, bottom, top }));
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
