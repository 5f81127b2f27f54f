import { fontHeights, fontRuns } from "./generated/font-table.ts";

/** The two weights that the picture uses. */
export type FontWeight = 400 | 600;

/** Inter first; then faces that are narrower than it, so that text measured in Inter fits in any of them. */
export const fontFamily = "Inter, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

/** Height of a capital letter, in em. A line is centred optically by this, not by its ascender. */
export const capHeight = fontHeights.capHeight / fontHeights.unitsPerEm;

/** Only runs below this stand in the dense table. */
const denseEnd = 0x2200;
const absent = 0xffff;

interface WidthTable {
  readonly dense: Uint16Array;
  readonly sparse: ReadonlyMap<number, number>;
}

function readTable(weight: "regular" | "semibold"): WidthTable {
  const dense = new Uint16Array(denseEnd).fill(absent);
  const sparse = new Map<number, number>();
  for (const run of fontRuns) {
    const digits = run[weight];
    for (let at = 0; at < digits.length; at += 3) {
      const point = run.start + at / 3;
      const width = Number.parseInt(digits.slice(at, at + 3), 16);
      if (point < denseEnd) dense[point] = width;
      else sparse.set(point, width);
    }
  }
  return { dense, sparse };
}

const tables: Readonly<Record<FontWeight, WidthTable>> = { 400: readTable("regular"), 600: readTable("semibold") };

/** The advance width of a character in em, or undefined if the font does not have it. */
export function advanceOf(point: number, weight: FontWeight): number | undefined {
  const table = tables[weight];
  const width = point < denseEnd ? table.dense[point] : table.sparse.get(point);
  return width === undefined || width === absent ? undefined : width / fontHeights.unitsPerEm;
}

/** The advance width of a character in the units of the font. */
export function advanceUnits(point: number, weight: FontWeight): number | undefined {
  const width = advanceOf(point, weight);
  return width === undefined ? undefined : Math.round(width * fontHeights.unitsPerEm);
}
