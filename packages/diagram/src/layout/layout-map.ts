import type { StrategyMap } from "@smap/model";
import { assemble } from "./assemble.ts";
import { channelsOf } from "./channels.ts";
import { type Way, waysOf } from "./ends.ts";
import { headerOf } from "./header.ts";
import { type Heights, heightsOf } from "./heights.ts";
import { lanesOf } from "./lanes.ts";
import type { Detail, Layout } from "./layout.ts";
import { place } from "./place.ts";
import type { Placement } from "./placement.ts";
import { planOf } from "./plan.ts";
import { portsOf } from "./ports.ts";
import { routeGaps } from "./route-gaps.ts";
import { type Borders, pathsOf } from "./routes.ts";
import { separate } from "./separate.ts";
import { sizes } from "./sizes.ts";

export interface LayoutOptions {
  readonly detail?: Detail;
}

/** The page is widened this often, by what is missing each time, where links find no way between the cards. */
const widenings = 12;

/**
 * Lays a map out: rows and columns by the method's own order, and links around the cards. The same map gives the same
 * layout everywhere. Never throws; what went wrong is among the layout's problems.
 */
export async function layoutMap(map: StrategyMap, { detail = "map" }: LayoutOptions = {}): Promise<Layout> {
  const plan = planOf(map);
  let placement = place(plan.bands, plan.links, detail);
  let ways = waysOf(plan.links, placement);
  let found = lanesOf(ways, placement);
  let stretch = 1;
  for (let wider = 1; found.missing > 0 && wider <= widenings; wider++) {
    stretch += Math.max(0.05, found.missing / (placement.right - placement.left));
    placement = place(plan.bands, plan.links, detail, stretch);
    ways = waysOf(plan.links, placement);
    found = lanesOf(ways, placement);
  }
  let { lanes } = found;
  const problems: string[] = [];
  if (found.missing > 0) {
    problems.push("There are more links than find their way between the cards; some are left out.");
    ways = ways.filter(({ lower, upper }) => lower.row - upper.row <= 1);
    lanes = ways.map(() => []);
  }
  const ports = separate(ways, lanes, portsOf(ways, lanes));
  const channels = channelsOf(ways, lanes, ports, placement.rows.length);
  const { gaps, problem } = await routeGaps(ways, lanes, ports, channels, placement);
  if (problem) problems.push(problem);
  const top = headerOf(map, placement.right + sizes.bandPadding + sizes.margin).height;
  const heights = heightsOf(
    placement,
    detail,
    gaps.map(({ tracks }) => tracks.count),
    top,
    openGaps(ways),
  );
  const page = assemble(map, placement, heights, detail);
  const lines = gaps.map(({ runs, tracks }, gap) => ({
    runs,
    y: tracks.track.map((track) => (heights.tracks[gap] ?? 0) + track * sizes.track),
  }));
  const links = pathsOf(ways, ports, lines, heights, bordersOf(placement, heights));
  return { ...page, links, problems };
}

/** The upper and lower borders of bands and columns, for links that end at them. */
function bordersOf(placement: Placement, heights: Heights): Borders {
  const borders = new Map<string, { top: number; bottom: number }>();
  for (const [index, { band, columns }] of placement.bands.entries()) {
    const box = heights.boxes[index];
    const own = heights.bands[index];
    if (own) borders.set(band.id, { top: own.y, bottom: own.y + own.height });
    if (box) for (const { column } of columns) borders.set(column.id, { top: box.y, bottom: box.y + box.height });
  }
  return borders;
}

/** Gaps in which a link ends at a whole band: the bands stand apart there, so that it is seen. */
function openGaps(ways: readonly Way[]): Set<number> {
  return new Set(
    ways.flatMap(({ lower, upper }) => [
      ...(lower.kind === "perspective" ? [lower.row] : []),
      ...(upper.kind === "perspective" && upper.side === "bottom" ? [upper.row + 1] : []),
    ]),
  );
}
