import { linesOfTitle } from "./column-title.ts";
import type { Heights } from "./heights.ts";
import type { LinkPath } from "./layout.ts";
import type { PlacedColumn, Placement } from "./placement.ts";
import { sizes } from "./sizes.ts";

/**
 * The same placement, with titles of columns on fewer lines where no link runs: room for one is left beside every title, and
 * only now is it known which links took it. Nothing if no title gains by it.
 */
export function withRoomyTitles(
  placement: Placement,
  heights: Heights,
  paths: readonly LinkPath[],
): Placement | undefined {
  let isBetter = false;
  const bands = placement.bands.map((band, index) => {
    const box = heights.boxes[index];
    const row = heights.rows[band.boxedRows?.[0] ?? -1];
    if (!box || !row || band.columns.every(({ lines }) => lines.length <= 1)) return band;
    const uprights = uprightsBetween(paths, box.y, row.y);
    const columns = band.columns.map((column) => {
      const lines = linesOfTitle(column.column.title, roomOf(column, uprights));
      if (lines.length >= column.lines.length) return column;
      isBetter = true;
      return { ...column, lines };
    });
    return { ...band, columns };
  });
  return isBetter ? { ...placement, bands } : undefined;
}

/** Where links run upright somewhere between two heights. */
function uprightsBetween(paths: readonly LinkPath[], top: number, bottom: number): number[] {
  return paths.flatMap(({ points }) =>
    points.flatMap((point, index) => {
      const next = points[index + 1];
      if (!next || next.x !== point.x) return [];
      return Math.min(point.y, next.y) < bottom && Math.max(point.y, next.y) > top ? [point.x] : [];
    }),
  );
}

/** From where a column's title begins to the first link beside it, or to the end of the column. */
function roomOf({ x, width, titleEnd }: PlacedColumn, uprights: readonly number[]): number {
  const { left } = sizes.columnTitle;
  const beside = uprights.filter((upright) => upright >= titleEnd && upright <= x + width);
  return Math.min(x + width - left, ...beside.map((upright) => upright - sizes.clear.title)) - (x + left);
}
