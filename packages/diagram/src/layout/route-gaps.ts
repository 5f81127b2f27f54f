import type { Crossing } from "./channels.ts";
import { clashesOf } from "./clashes.ts";
import { runsByElk } from "./elk/route.ts";
import type { Way } from "./ends.ts";
import type { Lane } from "./lane.ts";
import { ownRunsOf } from "./own-runs.ts";
import type { Placement } from "./placement.ts";
import type { Ports } from "./ports.ts";
import { type Run, type Tracks, tracksOf } from "./runs.ts";

/** The runs of a gap and their tracks. */
export interface RoutedGap {
  readonly runs: readonly Run[];
  readonly tracks: Tracks;
}

/**
 * How the links run between the rows: elkjs finds their order; where it does not, or lays one link on another, a router of
 * our own does.
 */
export async function routeGaps(
  ways: readonly Way[],
  lanes: readonly Lane[],
  ports: readonly Ports[],
  channels: readonly (readonly Crossing[])[],
  placement: Placement,
): Promise<{ gaps: RoutedGap[]; problem?: string }> {
  const found = await runsByElk(ways, lanes, ports, channels, placement);
  if (typeof found === "string") return { gaps: ownGaps(channels), problem: found };
  const gaps = channels.map((crossings, gap) => {
    const byElk = routed(found[gap] ?? []);
    const clashes = clashesOf(crossings, byElk.runs, byElk.tracks);
    if (clashes === 0) return byElk;
    const own = routed(ownRunsOf(crossings));
    return clashesOf(crossings, own.runs, own.tracks) < clashes ? own : byElk;
  });
  return { gaps };
}

/** How the links run by our own router alone. */
export function ownGaps(channels: readonly (readonly Crossing[])[]): RoutedGap[] {
  return channels.map((crossings) => routed(ownRunsOf(crossings)));
}

function routed(runs: readonly Run[]): RoutedGap {
  return { runs, tracks: tracksOf(runs) };
}
