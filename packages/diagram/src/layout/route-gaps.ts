import type { Crossing } from "./channels.ts";
import { clashesOf } from "./clashes.ts";
import { runsByElk } from "./elk/route.ts";
import { ownGaps, type RoutedGap, routed } from "./own-gaps.ts";
import type { Placement } from "./placement.ts";

/**
 * How the links run between the rows. Of nearly every gap an order is found that none is better than; elkjs is asked about
 * the others, and is taken at its word where it lays fewer links on one another.
 */
export async function routeGaps(
  channels: readonly (readonly Crossing[])[],
  placement: Placement,
): Promise<{ gaps: RoutedGap[]; problem?: string }> {
  const gaps = ownGaps(channels);
  if (gaps.every(({ isBest }) => isBest)) return { gaps };
  const open = channels.map((crossings, gap) => (gaps[gap]?.isBest ? [] : crossings));
  const found = await runsByElk(open, placement);
  if (typeof found === "string") return { gaps, problem: found };
  return {
    gaps: gaps.map((ours, gap) => {
      const crossings = open[gap] ?? [];
      if (crossings.length === 0) return ours;
      const byElk = routed(found[gap] ?? []);
      const clashes = ({ runs, tracks }: RoutedGap) => clashesOf(crossings, runs, tracks);
      return clashes(byElk) < clashes(ours) ? byElk : ours;
    }),
  };
}
