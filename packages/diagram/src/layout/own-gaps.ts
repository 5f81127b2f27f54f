import type { Crossing } from "./channels.ts";
import { ownRunsOf } from "./own-runs.ts";
import { type Run, type Tracks, tracksOf } from "./runs.ts";

/** The runs of a gap and their tracks. */
export interface RoutedGap {
  readonly runs: readonly Run[];
  readonly tracks: Tracks;
}

/** How the links run by our own router alone. */
export function ownGaps(channels: readonly (readonly Crossing[])[]): RoutedGap[] {
  return channels.map((crossings) => routed(ownRunsOf(crossings).runs));
}

export function routed(runs: readonly Run[]): RoutedGap {
  return { runs, tracks: tracksOf(runs) };
}
