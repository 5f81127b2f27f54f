import { withTitles } from "./column-title.ts";
import type { Shape } from "./layout.ts";
import { placeCards } from "./place-cards.ts";
import type { BandColumns, CardWidths, ColumnPlace, Placement } from "./placement.ts";
import type { PlannedBand, PlannedCard, PlannedLink } from "./plan.ts";
import { levelsOf, type Row, rowsOf, splitLoose } from "./rows.ts";
import { sizes } from "./sizes.ts";
import { slotsOf } from "./slots.ts";
import { stripWidthOf } from "./strip.ts";

interface Arranged {
  readonly band: PlannedBand;
  readonly above: readonly Row[];
  readonly boxed: readonly Row[];
  readonly below: readonly Row[];
  readonly slots: ReadonlyMap<string, number>;
  /** The least width that the band can do with. */
  readonly width: number;
}

/** Narrower than this the bands of a small map do not get. */
const leastWidth: Readonly<Record<Shape, number>> = { wide: 860, tall: 600 };

/** `stretch` widens the page, where links do not find their way between the cards. */
export function place(
  bands: readonly PlannedBand[],
  links: readonly PlannedLink[],
  widths: CardWidths,
  shape: Shape,
  stretch = 1,
): Placement {
  const arranged = bands.map((band) => arrange(band, links, widths.usual, shape));
  const strip = stripWidthOf(
    arranged.map(({ band, above, boxed, below }) => ({ band, rowCount: above.length + boxed.length + below.length })),
  );
  const left = sizes.margin + strip + sizes.bandPadding;
  const inner = Math.round(Math.max(leastWidth[shape], ...arranged.map(({ width }) => width)) * stretch);
  const right = left + inner;

  const placedBands: BandColumns[] = [];
  const rows: Row[] = [];
  for (const one of arranged) {
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

function arrange(band: PlannedBand, links: readonly PlannedLink[], cardWidth: number, shape: Shape): Arranged {
  const { above, beside, below } = splitLoose(band, links);
  const boxedCards = band.columns.flatMap(({ cards }) => cards);
  const levels = levelsOf(boxedCards, links);
  const slots = new Map(
    band.columns.map(({ id, cards }): [string, number] => [id, slotsOf(cards, levels, band.columns.length, shape)]),
  );
  const looseRows = (cards: readonly PlannedCard[]) => {
    const own = levelsOf(cards, links);
    const slot = slotsOf(cards, own, 1, shape);
    return { rows: rowsOf(band.id, false, new Map([["", cards]]), new Map([["", slot]]), own), slot };
  };
  const upper = looseRows([...above, ...beside]);
  const lower = looseRows(below);
  const cells = new Map(band.columns.map(({ id, cards }) => [id, cards]));
  const boxed = rowsOf(band.id, true, cells, slots, levels);
  if (boxed.length === 0 && band.columns.length > 0) boxed.push({ band: band.id, boxed: true, cells: new Map() });

  const side = (slot: number) => slot * cardWidth + (slot - 1) * sizes.cardGap;
  const columns = [...slots.values()].reduce((sum, slot) => sum + side(slot) + 2 * sizes.columnSide, 0);
  const width = Math.max(
    columns + Math.max(0, band.columns.length - 1) * sizes.columnGap,
    side(upper.slot),
    side(lower.slot),
  );
  return { band, above: upper.rows, boxed, below: lower.rows, slots, width };
}

/** Columns side by side over the whole width, each as wide as its share of the cards. */
function placeColumns({ band, slots }: Arranged, left: number, inner: number, cardWidth: number): ColumnPlace[] {
  const gaps = Math.max(0, band.columns.length - 1) * sizes.columnGap;
  const least = (id: string) => {
    const slot = slots.get(id) ?? 1;
    return slot * cardWidth + (slot - 1) * sizes.cardGap + 2 * sizes.columnSide;
  };
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
