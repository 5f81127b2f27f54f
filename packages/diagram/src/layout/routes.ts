import type { Heights } from "./assemble.ts";
import type { Crossing } from "./channels.ts";
import type { Way } from "./ends.ts";
import type { LinkPath, Point } from "./layout.ts";

/** The height of a crossing's horizontal line, or nothing for one that goes straight. */
export type LineAt = (gap: number, crossing: Crossing) => number | undefined;

/** The ways as lines on the page, from cause to effect. */
export function pathsOf(
  ways: readonly Way[],
  channels: readonly (readonly Crossing[])[],
  heights: Heights,
  lineAt: LineAt,
  borders: ReadonlyMap<string, { readonly top: number; readonly bottom: number }>,
): LinkPath[] {
  const byWay: { gap: number; crossing: Crossing }[][] = ways.map(() => []);
  for (let gap = channels.length - 1; gap >= 0; gap--)
    for (const crossing of channels[gap] ?? []) byWay[crossing.way]?.push({ gap, crossing });
  return ways.map(({ link, lower, upper, isUpward }, way) => {
    const points: Point[] = [];
    const start = borders.get(lower.id)?.top ?? heights.rows[lower.row]?.y ?? 0;
    const row = heights.rows[upper.row];
    const box = borders.get(upper.id);
    const end = upper.side === "top" ? (box?.top ?? row?.y ?? 0) : (box?.bottom ?? (row ? row.y + row.height : 0));
    const crossings = byWay[way] ?? [];
    for (const [index, { gap, crossing }] of crossings.entries()) {
      if (index === 0) points.push({ x: crossing.bottom, y: start });
      const y = lineAt(gap, crossing);
      if (y !== undefined) points.push({ x: crossing.bottom, y }, { x: crossing.top, y });
      if (index === crossings.length - 1) points.push({ x: crossing.top, y: end });
    }
    const simple = withoutStraightPoints(points);
    const { reason, strength } = link.link;
    return {
      from: link.from.name,
      to: link.to.name,
      points: isUpward ? simple : simple.reverse(),
      ...(strength === undefined ? {} : { strength }),
      ...(reason === undefined ? {} : { reason }),
      index: link.index,
    };
  });
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
