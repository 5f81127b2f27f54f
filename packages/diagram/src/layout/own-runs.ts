import type { Crossing } from "./channels.ts";
import { inLeastTracks } from "./least-tracks.ts";
import { clash, type Net, RunCosts } from "./run-costs.ts";
import { isStraight, type Run } from "./runs.ts";

/** The order of the runs of a gap, and what is known of it. */
export interface OwnRuns {
  readonly runs: readonly Run[];
  /** Whether there is no order with fewer crossings, nor does a run lie on another's upright. */
  readonly isBest: boolean;
}

/** Each run is moved to its best place at most so often. */
const passes = 10;

/**
 * The order of the runs of a gap, with as few crossings as can be: of each two, that one is above that had better be. Hardly ever
 * do these wishes go round in a circle; then it is made better, run by run, while that helps.
 */
export function ownRunsOf(crossings: readonly Crossing[]): OwnRuns {
  const nets = crossings.flatMap((crossing): Net[] => {
    const { bottom, top } = crossing;
    return isStraight(crossing) ? [] : [{ from: Math.min(bottom, top), to: Math.max(bottom, top), crossing }];
  });
  const costs = new RunCosts(nets);
  const order = orderOf(costs);
  let cost = costs.of(order);
  for (let pass = 0; pass < passes && cost > costs.least && sift(order, costs); pass++) cost = costs.of(order);
  const runs = inLeastTracks(order, nets, costs).map(({ crossing: { way, bottom, top } }) => ({ way, bottom, top }));
  return { runs, isBest: cost === costs.least && cost < clash };
}

/** From the top: next comes one that none of those left had better be above, or in a circle the one that fewest had. */
function orderOf(costs: RunCosts): number[] {
  const left = Array.from({ length: costs.count }, (_, net) => net);
  const held = left.map((net) => left.filter((other) => costs.lost(net, other) > 0).length);
  const order: number[] = [];
  while (left.length > 0) {
    let best = 0;
    for (const [index, net] of left.entries())
      if ((held[net] as number) < (held[left[best] as number] as number)) best = index;
    const [net] = left.splice(best, 1) as [number];
    order.push(net);
    for (const other of left) if (costs.lost(other, net) > 0) held[other] = (held[other] as number) - 1;
  }
  return order;
}

/** Puts each run where it costs least among the others. @returns whether one has moved */
function sift(order: number[], costs: RunCosts): boolean {
  let hasMoved = false;
  for (let net = 0; net < costs.count; net++) {
    const now = order.indexOf(net);
    let best = now;
    let least = 0;
    for (let place = now, sum = 0; place > 0; place--) {
      sum += costs.lost(net, order[place - 1] as number);
      if (sum < least) [least, best] = [sum, place - 1];
    }
    for (let place = now, sum = 0; place + 1 < order.length; place++) {
      sum -= costs.lost(net, order[place + 1] as number);
      if (sum < least) [least, best] = [sum, place + 1];
    }
    if (best === now) continue;
    order.splice(now, 1);
    order.splice(best, 0, net);
    hasMoved = true;
  }
  return hasMoved;
}
