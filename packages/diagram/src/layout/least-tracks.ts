import type { Net, RunCosts } from "./run-costs.ts";
import { sizes } from "./sizes.ts";

/**
 * The runs of a gap in an order that needs few tracks, from the top. Of two that lie over each other the upper one stays above,
 * unless either way costs the same. Each track gets those that begin the longest chain from above to below, and of these once
 * those that end furthest left, so that short ones share a track, and once those that begin there: what needs fewer is taken.
 */
export function inLeastTracks(order: readonly number[], nets: readonly Net[], costs: RunCosts): Net[] {
  const below = new Map(
    order.map((upper, place): [number, number[]] => [
      upper,
      order.slice(place + 1).filter((lower) => costs.lost(upper, lower) !== 0 && areBeside(nets, upper, lower)),
    ]),
  );
  const chain = chainsOf(order, below);
  const tracksBy = (side: "from" | "to") => {
    const byChain = (a: number, b: number) => (chain[b] as number) - (chain[a] as number);
    const sorted = order.toSorted((a, b) => byChain(a, b) || (nets[a] as Net)[side] - (nets[b] as Net)[side]);
    return filledTracks(sorted, nets, below);
  };
  const [byEnd, byBegin] = [tracksBy("to"), tracksBy("from")];
  return (byBegin.length < byEnd.length ? byBegin : byEnd).flat().map((net) => nets[net] as Net);
}

/** How many tracks a run needs at least, with all that has to be below it. */
function chainsOf(order: readonly number[], below: ReadonlyMap<number, readonly number[]>): number[] {
  const chain = order.map(() => 1);
  for (const upper of order.toReversed())
    for (const lower of below.get(upper) ?? [])
      chain[upper] = Math.max(chain[upper] as number, 1 + (chain[lower] as number));
  return chain;
}

/** Fills track after track with what may come next, those first that are first in an order. */
function filledTracks(
  order: readonly number[],
  nets: readonly Net[],
  below: ReadonlyMap<number, readonly number[]>,
): number[][] {
  /** How many are left that have to be above. */
  const held = order.map(() => 0);
  for (const own of below.values()) for (const lower of own) held[lower] = (held[lower] as number) + 1;
  const tracks: number[][] = [];
  let left = order;
  while (left.length > 0) {
    const track: number[] = [];
    for (const net of left) if (held[net] === 0 && !track.some((other) => areBeside(nets, net, other))) track.push(net);
    for (const net of track) for (const lower of below.get(net) ?? []) held[lower] = (held[lower] as number) - 1;
    const taken = new Set(track);
    left = left.filter((net) => !taken.has(net));
    tracks.push(track);
  }
  return tracks;
}

/** Whether two cannot be on one track. */
function areBeside(nets: readonly Net[], a: number, b: number): boolean {
  const one = nets[a] as Net;
  const other = nets[b] as Net;
  return one.from - sizes.runGap <= other.to && other.from - sizes.runGap <= one.to;
}
