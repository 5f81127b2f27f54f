import { measureText, wrapText } from "../text/index.ts";
import type { Detail } from "./layout.ts";
import type { PlannedBand, PlannedCard, PlannedColumn, PlannedLink } from "./plan.ts";
import { levelsOf, type Row, rowsOf, splitLoose } from "./rows.ts";
import { cardWidth, sizes } from "./sizes.ts";
import { slotsOf } from "./slots.ts";

/** A card that has its place from left to right, and its row. */
export interface PlacedCard {
  readonly card: PlannedCard;
  readonly row: number;
  readonly x: number;
  readonly width: number;
}

export interface PlacedColumn {
  readonly column: PlannedColumn;
  readonly x: number;
  readonly width: number;
  /** The lines of the title, and where the widest of them ends. */
  readonly lines: readonly string[];
  readonly titleEnd: number;
}

export interface PlacedBand {
  readonly band: PlannedBand;
  readonly columns: readonly PlacedColumn[];
  /** Rows of the page that belong to the band, first and last; those through the boxes, if there are boxes. */
  readonly rows: readonly [first: number, last: number];
  readonly boxedRows?: readonly [first: number, last: number];
}

/** Where everything is from left to right, and in which row: the part of the layout that links do not change. */
export interface Placement {
  readonly left: number;
  readonly right: number;
  readonly bands: readonly PlacedBand[];
  readonly rows: readonly Row[];
  readonly cards: ReadonlyMap<string, PlacedCard>;
}

interface Arranged {
  readonly band: PlannedBand;
  readonly above: readonly Row[];
  readonly boxed: readonly Row[];
  readonly below: readonly Row[];
  readonly slots: ReadonlyMap<string, number>;
  /** The least width that the band can do with. */
  readonly width: number;
}

/** `stretch` widens the page, where links do not find their way between the cards. */
export function place(
  bands: readonly PlannedBand[],
  links: readonly PlannedLink[],
  detail: Detail,
  stretch = 1,
): Placement {
  const arranged = bands.map((band) => arrange(band, links, detail));
  const left = sizes.margin + sizes.strip + sizes.bandPadding;
  const inner = Math.round(Math.max(860, ...arranged.map(({ width }) => width)) * stretch);
  const right = left + inner;

  const placedBands: PlacedBand[] = [];
  const rows: Row[] = [];
  for (const one of arranged) {
    const own = [...one.above, ...one.boxed, ...one.below];
    if (own.length === 0) own.push({ band: one.band.id, boxed: false, cells: new Map() });
    const first = rows.length;
    const firstBoxed = first + one.above.length;
    rows.push(...own);
    placedBands.push({
      band: one.band,
      columns: placeColumns(one, left, inner, detail),
      rows: [first, rows.length - 1],
      ...(one.boxed.length > 0 ? { boxedRows: [firstBoxed, firstBoxed + one.boxed.length - 1] } : {}),
    });
  }
  const cards = placeCards(placedBands, rows, links, left, inner, detail);
  return { left, right, bands: placedBands, rows, cards };
}

function arrange(band: PlannedBand, links: readonly PlannedLink[], detail: Detail): Arranged {
  const { above, beside, below } = splitLoose(band, links);
  const boxedCards = band.columns.flatMap(({ cards }) => cards);
  const levels = levelsOf(boxedCards, links);
  const slots = new Map(
    band.columns.map(({ id, cards }): [string, number] => [id, slotsOf(cards, levels, band.columns.length)]),
  );
  const looseRows = (cards: readonly PlannedCard[]) => {
    const own = levelsOf(cards, links);
    const slot = slotsOf(cards, own, 1);
    return { rows: rowsOf(band.id, false, new Map([["", cards]]), new Map([["", slot]]), own), slot };
  };
  const upper = looseRows([...above, ...beside]);
  const lower = looseRows(below);
  const cells = new Map(band.columns.map(({ id, cards }) => [id, cards]));
  const boxed = rowsOf(band.id, true, cells, slots, levels);
  if (boxed.length === 0 && band.columns.length > 0) boxed.push({ band: band.id, boxed: true, cells: new Map() });

  const side = (slot: number) => slot * cardWidth(detail) + (slot - 1) * sizes.cardGap;
  const columns = [...slots.values()].reduce((sum, slot) => sum + side(slot) + 2 * sizes.columnPadding, 0);
  const width = Math.max(
    columns + Math.max(0, band.columns.length - 1) * sizes.columnGap,
    side(upper.slot),
    side(lower.slot),
  );
  return { band, above: upper.rows, boxed, below: lower.rows, slots, width };
}

/** Columns side by side over the whole width, each as wide as its share of the cards. */
function placeColumns({ band, slots }: Arranged, left: number, inner: number, detail: Detail): PlacedColumn[] {
  const gaps = Math.max(0, band.columns.length - 1) * sizes.columnGap;
  const least = (id: string) => {
    const slot = slots.get(id) ?? 1;
    return slot * cardWidth(detail) + (slot - 1) * sizes.cardGap + 2 * sizes.columnPadding;
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
    return { column, x, width, ...columnTitle(column, x, width, detail) };
  });
}

/** A title stays clear of the right part of the first card below it, where links leave. */
function columnTitle(column: PlannedColumn, x: number, width: number, detail: Detail) {
  const { size, weight } = sizes.columnTitle;
  const begin = x + sizes.columnPadding;
  const perRow = Math.max(1, Math.round((width - sizes.columnPadding) / (cardWidth(detail) + sizes.cardGap + 40)));
  const firstCard = x + (width / perRow - cardWidth(detail)) / 2;
  const room = column.cards.length === 0 ? width - 2 * sizes.columnPadding : firstCard + cardWidth(detail) - 66 - begin;
  const wrapped = wrapText(column.title, { width: Math.max(90, room), size, weight, maxLines: 3 });
  const widest = Math.max(0, ...wrapped.lines.map((line) => measureLine(line)));
  return { lines: wrapped.lines, titleEnd: begin + widest };
}

function measureLine(line: string): number {
  return measureText(line, sizes.columnTitle.size, sizes.columnTitle.weight);
}

/** The cards of each row, in the order of what they are linked to, spread evenly over their column. */
function placeCards(
  bands: readonly PlacedBand[],
  rows: readonly Row[],
  links: readonly PlannedLink[],
  left: number,
  inner: number,
  detail: Detail,
): Map<string, PlacedCard> {
  const centres = new Map<string, number>();
  for (const { columns } of bands)
    for (const { column, x, width } of columns) for (const { id } of column.cards) centres.set(id, x + width / 2);
  for (const { columns } of bands) for (const { column, x, width } of columns) centres.set(column.id, x + width / 2);
  const pulls = new Map<string, { sum: number; count: number }>();
  const pull = (id: string, other: string) => {
    const centre = centres.get(other);
    if (centre === undefined) return;
    const before = pulls.get(id) ?? { sum: 0, count: 0 };
    pulls.set(id, { sum: before.sum + centre, count: before.count + 1 });
  };
  for (const { from, to } of links) {
    pull(from.name, to.name);
    pull(to.name, from.name);
  }

  const cells = new Map<string, { x: number; width: number }>();
  for (const { columns } of bands) for (const { column, x, width } of columns) cells.set(column.id, { x, width });
  const placed = new Map<string, PlacedCard>();
  const width = cardWidth(detail);
  for (const [row, { cells: groups }] of rows.entries()) {
    for (const [id, cards] of groups) {
      const cell = cells.get(id) ?? { x: left, width: inner };
      const ordered = cards
        .map((card, index) => {
          const found = pulls.get(card.id);
          const own = cell.x + ((index + 0.5) / cards.length) * cell.width;
          return { card, index, key: found ? found.sum / found.count : own };
        })
        .sort((a, b) => a.key - b.key || a.index - b.index);
      for (const [index, { card }] of ordered.entries()) {
        const x = Math.round(cell.x + ((index + 0.5) / ordered.length) * cell.width - width / 2);
        placed.set(card.id, { card, row, x, width });
      }
    }
  }
  return placed;
}
