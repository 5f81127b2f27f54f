import { type End, facing, type Way } from "./ends.ts";
import type { Heights } from "./heights.ts";
import type { LinkPath, Point } from "./layout.ts";
import type { Ports } from "./ports.ts";
import type { RunLines } from "./runs.ts";

/** The upper and lower borders of bands and columns, for links that end at them. */
export type Borders = ReadonlyMap<string, { readonly top: number; readonly bottom: number }>;

/** The ways as lines on the page, from cause to effect. */
export function pathsOf(
  ways: readonly Way[],
  ports: readonly Ports[],
  gaps: readonly RunLines[],
  heights: Heights,
  borders: Borders,
): LinkPath[] {
  const bends: Point[][] = ways.map(() => []);
  for (let gap = gaps.length - 1; gap >= 0; gap--) {
    const { runs, y } = gaps[gap] as RunLines;
    // The runs of one way come from its upper end down.
    for (let index = runs.length - 1; index >= 0; index--) {
      const { way, bottom, top } = runs[index] as RunLines["runs"][number];
      const height = y[index] as number;
      bends[way]?.push({ x: bottom, y: height }, { x: top, y: height });
    }
  }
  return ways.map((way, index) => {
    const { lower: begin, upper: end } = ports[index] as Ports;
    const { from, to } = endsOf(way, heights, borders);
    return pathOf(way, withoutStraightPoints([{ x: begin, y: from }, ...(bends[index] ?? []), { x: end, y: to }]));
  });
}

/** The ways as straight lines from border to border: what is left when no way was found. */
export function straightPaths(ways: readonly Way[], heights: Heights, borders: Borders): LinkPath[] {
  return ways.map((way) => {
    const { lower, upper } = way;
    const { from, to } = endsOf(way, heights, borders);
    return pathOf(way, [
      { x: facing(lower, upper), y: from },
      { x: facing(upper, lower), y: to },
    ]);
  });
}

/** The heights of a way's ends. */
function endsOf({ lower, upper }: Way, heights: Heights, borders: Borders): { from: number; to: number } {
  const row = heights.rows[upper.row];
  // An objective may be called like its band.
  const borderOf = ({ kind, id }: End) => (kind === "perspective" || kind === "cluster" ? borders.get(id) : undefined);
  const box = borderOf(upper);
  const from = borderOf(lower)?.top ?? heights.rows[lower.row]?.y ?? 0;
  if (upper.side === "top") return { from, to: box?.top ?? row?.y ?? 0 };
  return { from, to: box?.bottom ?? (row ? row.y + row.height : 0) };
}

function pathOf({ link, isUpward }: Way, points: Point[]): LinkPath {
  const { reason, strength } = link.link;
  return {
    from: link.from.name,
    to: link.to.name,
    points: isUpward ? points : points.reverse(),
    ...(strength === undefined ? {} : { strength }),
    ...(reason === undefined ? {} : { reason }),
    index: link.index,
  };
}

/** Leaves out points between two others on one line. */
export function withoutStraightPoints(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    const before = kept.at(-2);
    if (last && last.x === point.x && last.y === point.y) continue;
    if (last && before && ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y)))
      kept.pop();
    kept.push(point);
  }
  return kept;
}
