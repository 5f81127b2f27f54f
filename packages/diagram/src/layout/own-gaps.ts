import type { Crossing } from "./channels.ts";
import { ownRunsOf } from "./own-runs.ts";
import { type Run, type Tracks, tracksOf } from "./runs.ts";

/** The runs of a gap and their tracks. */
export interface RoutedGap {
  readonly runs: readonly Run[];
  readonly tracks: Tracks;
}

export interface OwnGap extends RoutedGap {
  /** Whether no order is better. */
  readonly isBest: boolean;
}

/** How the links run by our own router alone. */
export function ownGaps(channels: readonly (readonly Crossing[])[]): OwnGap[] {
  return channels.map((crossings) => {
    const { runs, isBest } = ownRunsOf(crossings);
    return { ...routed(runs), isBest };
  });
}

export function routed(runs: readonly Run[]): RoutedGap {
  return { runs, tracks: tracksOf(runs) };
}
