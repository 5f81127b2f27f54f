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
  /** What each has to be above, and by how many of those still left it is held back. */
  const held = nets.map((): number[] => []);
  const holders = nets.map(() => 0);
  const score = nets.map(() => 0);
  const holdBack = (upper: number, lower: number) => {
    held[upper]?.push(lower);
    holders[lower] = (holders[lower] as number) + 1;
  };
  for (const [a, one] of nets.entries()) {
    for (let b = a + 1; b < nets.length; b++) {
      const other = nets[b] as Net;
      if (!overlaps(one, other)) continue;
      if (mustBeAbove(one, other)) holdBack(a, b);
      if (mustBeAbove(other, one)) holdBack(b, a);
      const difference = crossingsIf(one, other) - crossingsIf(other, one);
      score[a] = (score[a] as number) + difference;
      score[b] = (score[b] as number) - difference;
    }
  }
  const left = new Set(nets.keys());
  const least = (isFree: (candidate: number) => boolean) => {
    let best = -1;
    for (const candidate of left)
      if (isFree(candidate) && (best < 0 || (score[candidate] as number) < (score[best] as number))) best = candidate;
    return best;
  };
  const order: Net[] = [];
  while (left.size > 0) {
    const free = least((candidate) => holders[candidate] === 0);
    // In a circle of constraints one has to give way: the one that crosses least.
    const best = free < 0 ? least(() => true) : free;
    const net = nets[best] as Net;
    order.push(net);
    left.delete(best);
    for (const other of held[best] ?? []) holders[other] = (holders[other] as number) - 1;
    for (const other of left) {
      const next = nets[other] as Net;
      if (!overlaps(net, next)) continue;
      score[other] = (score[other] as number) + crossingsIf(net, next) - crossingsIf(next, net);
    }
  }
  return order;
}

function overlaps(one: Net, other: Net): boolean {
  return one.to + sameLine >= other.from && other.to + sameLine >= one.from;
}

/**
 * Where the upright above of one stands in line with an upright below of the other, the one has to be above. A way that turns
 * back has both below.
 */
function mustBeAbove({ crossing: one }: Net, { crossing: other }: Net): boolean {
  if (one.turnsBack) return false;
  const isInLine = (x: number) => Math.abs(one.top - x) < sameLine;
  return isInLine(other.bottom) || (other.turnsBack && isInLine(other.top));
}

/** How often the two cross if the first is above the second. */
function crossingsIf(upper: Net, lower: Net): number {
  const { bottom, top, turnsBack } = upper.crossing;
  const below = Number(isInside(bottom, lower)) + Number(turnsBack && isInside(top, lower));
  return below + Number(!lower.crossing.turnsBack && isInside(lower.crossing.top, upper));
}

function isInside(x: number, { from, to }: Net): boolean {
  return x > from + sameLine && x < to - sameLine;
}
