import { type ArrangedBand, type Arrangement, columnWidth, extentOf } from "./arrange.ts";
import { withTitles } from "./column-title.ts";
import { placeCards } from "./place-cards.ts";
import type { BandColumns, CardWidths, ColumnPlace, Placement } from "./placement.ts";
import type { Row } from "./rows.ts";
import { sizes } from "./sizes.ts";

/** `stretch` widens the page, where links do not find their way between the cards. */
export function place(arrangement: Arrangement, widths: CardWidths, stretch = 1): Placement {
  const { bands, links, strip } = arrangement;
  const { left, inner, right } = extentOf(arrangement, widths.usual, stretch);
  const placedBands: BandColumns[] = [];
  const rows: Row[] = [];
  for (const one of bands) {
    const own = [...one.above, ...one.boxed, ...one.below];
    if (own.length === 0) own.push({ band: one.band.id, boxed: false, cells: new Map() });
    const first = rows.length;
    const firstBoxed = first + one.above.length;
    rows.push(...own);
    placedBands.push({
      band: one.band,
      columns: placeColumns(one, left, inner, widths.usual),
      rows: [first, rows.length - 1],
      ...(one.boxed.length > 0 ? { boxedRows: [firstBoxed, firstBoxed + one.boxed.length - 1] } : {}),
    });
  }
  const cards = placeCards(placedBands, rows, links, { x: left, width: inner }, widths);
  return { strip, left, right, bands: withTitles(placedBands, cards), rows, cards };
}

/** Columns side by side over the whole width, each as wide as its share of the cards. */
function placeColumns({ band, slots }: ArrangedBand, left: number, inner: number, cardWidth: number): ColumnPlace[] {
  const gaps = Math.max(0, band.columns.length - 1) * sizes.columnGap;
  const least = (id: string) => columnWidth(slots.get(id) ?? 1, cardWidth);
  const needed = band.columns.reduce((sum, { id }) => sum + least(id), 0);
  const all = [...slots.values()].reduce((sum, slot) => sum + slot, 0);
  const rest = inner - gaps - needed;
  let at = left;
  let given = 0;
  let sofar = 0;
  return band.columns.map((column) => {
    sofar += slots.get(column.id) ?? 1;
    // Rounded on the sum, so that the last column ends where the band does.
    const extra = Math.round((rest * sofar) / Math.max(1, all)) - given;
    given += extra;
    const width = least(column.id) + extra;
    const x = at;
    at += width + sizes.columnGap;
    return { column, x, width };
  });
}
