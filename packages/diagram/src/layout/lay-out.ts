import { mapWords, type StrategyMap } from "@smap/model";
import { assemble } from "./assemble.ts";
import { type CardContent, contentsOf } from "./card-content.ts";
import type { Way } from "./ends.ts";
import { headerOf } from "./header.ts";
import { type Heights, heightsOf } from "./heights.ts";
import type { Detail, Layout, LinkPath, Shape } from "./layout.ts";
import { mirrored } from "./mirror.ts";
import type { Placement } from "./placement.ts";
import { planOf } from "./plan.ts";
import { withRoomyTitles } from "./roomy-titles.ts";
import { type GapRouter, type RoutedPlan, routeLinks } from "./route-links.ts";
import { type Borders, pathsOf, straightPaths } from "./routes.ts";
import { sizes } from "./sizes.ts";

export interface LayoutOptions {
  readonly detail?: Detail;
  /** `wide` if absent. */
  readonly shape?: Shape;
}

/**
 * Lays a map out: rows and columns by the method's own order, and links around the cards, with a router for the gaps
 * between the rows. Never throws.
 */
export async function layOut(
  map: StrategyMap,
  { detail = "map", shape = "wide" }: LayoutOptions,
  routeGaps: GapRouter,
): Promise<Layout> {
  const routed = await routeLinks(planOf(map), detail, shape, routeGaps);
  const { placement, problems } = routed;
  const contents = contentsOf(placement.cards.values(), detail, mapWords(map));
  const top = headerOf(map, placement.right + sizes.bandPadding + sizes.margin).height;
  const first = placedFromTop(routed, placement, contents, top);
  const roomy = withRoomyTitles(placement, first.heights, first.links);
  const { heights, links } = roomy ? placedFromTop(routed, roomy, contents, top) : first;
  const layout = { ...assemble(map, roomy ?? placement, contents, heights, detail), links, problems };
  return layout.isRightToLeft ? mirrored(layout) : layout;
}

/** Everything's place from top to bottom, and with it the lines of the links. */
function placedFromTop(
  { ways, ports, gaps }: RoutedPlan,
  placement: Placement,
  contents: ReadonlyMap<string, CardContent>,
  top: number,
): { heights: Heights; links: LinkPath[] } {
  const counts = gaps.map(({ tracks }) => tracks.count);
  const heights = heightsOf(placement, contents, counts, top, openGaps(ways));
  const lines = gaps.map(({ runs, tracks }, gap) => ({
    runs,
    y: tracks.track.map((track) => (heights.tracks[gap] ?? 0) + track * sizes.track),
  }));
  const borders = bordersOf(placement, heights);
  return {
    heights,
    links: ports ? pathsOf(ways, ports, lines, heights, borders) : straightPaths(ways, heights, borders),
  };
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
