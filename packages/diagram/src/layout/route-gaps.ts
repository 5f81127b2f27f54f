import type { Crossing } from "./channels.ts";
import { clashesOf } from "./clashes.ts";
import { runsByElk } from "./elk/route.ts";
import type { Way } from "./ends.ts";
import { ownGaps, type RoutedGap, routed } from "./own-gaps.ts";
import { ownRunsOf } from "./own-runs.ts";
import type { Placement } from "./placement.ts";

/**
 * How the links run between the rows: elkjs finds their order; where it does not, or lays one link on another, a router of
 * our own does.
 */
export async function routeGaps(
  ways: readonly Way[],
  channels: readonly (readonly Crossing[])[],
  placement: Placement,
): Promise<{ gaps: RoutedGap[]; problem?: string }> {
  const found = await runsByElk(ways, channels, placement);
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
