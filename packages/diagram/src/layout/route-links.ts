import type { Arrangement } from "./arrange.ts";
import { pageFor } from "./card-width.ts";
import { type Crossing, channelsOf } from "./channels.ts";
import { type Way, waysOf } from "./ends.ts";
import { lanesOf } from "./lanes.ts";
import type { Detail, Shape } from "./layout.ts";
import type { RoutedGap } from "./own-gaps.ts";
import { place } from "./place.ts";
import type { CardWidths, Placement } from "./placement.ts";
import type { Plan } from "./plan.ts";
import { type Ports, portsOf } from "./ports.ts";
import { separate } from "./separate.ts";

/** Everything's place from left to right, and how the links run between the rows. */
export interface RoutedPlan {
  readonly placement: Placement;
  readonly ways: readonly Way[];
  /** Absent when links are drawn straight across everything. */
  readonly ports?: readonly Ports[];
  readonly gaps: readonly RoutedGap[];
  readonly problems: readonly string[];
}

/** Finds how the links run between the rows, once it is known where they leave and enter them. Never throws. */
export type GapRouter = (
  channels: readonly (readonly Crossing[])[],
  placement: Placement,
) => Promise<{ readonly gaps: readonly RoutedGap[]; readonly problem?: string }>;

/** The page is widened this often, by what is missing each time, where links find no way between the cards. */
const widenings = 12;
/** And by as much again, up to this share of its width: links that just find room take long ways round. */
const mostSpare = 0.1;
/** Ways that pass more rows in all than this are not looked for: it would take many seconds. */
const mostRowsPassed = 1_000_000;

/** Places a plan and routes its links. Never throws: what does not work out is drawn in a simpler way, and said. */
export async function routeLinks(plan: Plan, detail: Detail, shape: Shape, routeGaps: GapRouter): Promise<RoutedPlan> {
  const { arrangement, widths } = pageFor(plan, detail, shape);
  const placement = place(arrangement, widths);
  try {
    const routed = await routeAround(arrangement, widths, placement, routeGaps);
    if (routed) return routed;
    return straightLinks(plan, placement, "There are more links than find their way between the cards");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return straightLinks(plan, placement, `The links found no way (${reason})`);
  }
}

async function routeAround(
  arrangement: Arrangement,
  widths: CardWidths,
  first: Placement,
  routeGaps: GapRouter,
): Promise<RoutedPlan | undefined> {
  const { links } = arrangement;
  let placement = first;
  let ways = waysOf(links, placement);
  if (ways.reduce((sum, { lower, below }) => sum + lower.row - below, 0) > mostRowsPassed) return undefined;
  let found = lanesOf(ways, placement);
  let stretch = 1;
  for (let wider = 1; found.missing > 0 && wider <= widenings; wider++) {
    const missing = found.missing / (placement.right - placement.left);
    stretch += Math.max(0.05, missing + Math.min(missing, mostSpare));
    placement = place(arrangement, widths, stretch);
    ways = waysOf(links, placement);
    found = lanesOf(ways, placement);
  }
  if (found.missing > 0) return undefined;
  const ports = separate(ways, found.lanes, portsOf(ways, found.lanes));
  const channels = channelsOf(ways, found.lanes, ports, placement.rows.length);
  const { gaps, problem } = await routeGaps(channels, placement);
  return { placement, ways, ports, gaps, problems: problem ? [problem] : [] };
}

function straightLinks(plan: Plan, placement: Placement, reason: string): RoutedPlan {
  const ways = waysOf(plan.links, placement);
  return { placement, ways, gaps: [], problems: [`${reason}; they are drawn straight, over whatever is in between.`] };
}
