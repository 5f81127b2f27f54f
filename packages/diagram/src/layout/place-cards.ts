import { alignRow, type RowCell } from "./align.ts";
import { orderKeys } from "./order.ts";
import type { BandColumns, CardWidths, PlacedCard } from "./placement.ts";
import type { PlannedLink } from "./plan.ts";
import type { Row } from "./rows.ts";
import { sizes } from "./sizes.ts";

/** Sweeps over the rows, down and up: after so many, hardly a card moves. */
const sweeps = 4;

/**
 * The cards of each row in their order, evenly spread, and then moved to where their links run straighter. Where that leaves
 * room, a row with long titles gets wider cards: their middles stay, whatever the titles say.
 */
export function placeCards(
  placed: readonly BandColumns[],
  rows: readonly Row[],
  links: readonly PlannedLink[],
  page: { readonly x: number; readonly width: number },
  widths: CardWidths,
): Map<string, PlacedCard> {
  const bands = placed.map(({ band }) => band);
  const keys = orderKeys(bands, links);
  const width = widths.usual;
  const cells = cellsOf(placed, rows, page, width, keys);
  const middles = new Map<string, number>();
  for (const { columns } of placed)
    for (const { column, x, width: own } of columns) middles.set(column.id, x + own / 2);
  for (const { x, width: own, cards } of cells)
    for (const [index, { id }] of cards.entries()) middles.set(id, x + ((index + 0.5) / cards.length) * own);
  const linked = new Map<string, string[]>();
  for (const { from, to } of links) {
    if (!middles.has(from.name) || !middles.has(to.name) || from.name === to.name) continue;
    linked.set(from.name, [...(linked.get(from.name) ?? []), to.name]);
    linked.set(to.name, [...(linked.get(to.name) ?? []), from.name]);
  }
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const cell of sweep % 2 === 0 ? cells : cells.toReversed()) alignRow(cell, width, linked, middles);
  const result = new Map<string, PlacedCard>();
  for (const group of groupsOf(rows, cells)) {
    // Below each other, too, cards of one width look best, if none has to be less wide for it.
    const own = group.map((row) => widthOf(row, widths, middles));
    const common = widthOf(group.flat(), widths, middles);
    for (const [index, row] of group.entries()) {
      const wide = own.every((width) => width <= common) ? common : (own[index] as number);
      for (const { row: place, cards } of row)
        for (const card of cards)
          result.set(card.id, {
            card,
            row: place,
            x: Math.round((middles.get(card.id) as number) - wide / 2),
            width: wide,
          });
    }
  }
  return result;
}

/** The rows that run through the columns of a band, and those of its loose cards, each with its cells. */
function groupsOf(rows: readonly Row[], cells: readonly RowCell[]): RowCell[][][] {
  const byRow = rows.map((): RowCell[] => []);
  for (const cell of cells) byRow[cell.row]?.push(cell);
  const groups = new Map<string, RowCell[][]>();
  for (const [place, { band, boxed }] of rows.entries()) {
    const key = `${band} ${boxed}`;
    groups.set(key, [...(groups.get(key) ?? []), byRow[place] ?? []]);
  }
  return [...groups.values()];
}

/** Cards side by side are equally wide: as wide as their titles need, or as there is room for. */
function widthOf(cells: readonly RowCell[], widths: CardWidths, middles: ReadonlyMap<string, number>): number {
  const needed = Math.max(0, ...cells.flatMap(({ cards }) => cards.map(({ id }) => widths.needed.get(id) ?? 0)));
  if (needed <= widths.usual) return widths.usual;
  const hasRoom = (width: number) =>
    cells.every(({ x, width: room, cards }) => {
      const places = cards.map(({ id }) => middles.get(id) as number);
      const ends = width / 2 + sizes.clear.card;
      return places.every((place, index) => {
        const before = places[index - 1];
        const isApart = before === undefined || place - before >= width + sizes.cardGap;
        return isApart && place - x >= ends && x + room - place >= ends;
      });
    });
  return widths.wider.findLast((width) => width <= needed && hasRoom(width)) ?? widths.usual;
}

function cellsOf(
  placed: readonly BandColumns[],
  rows: readonly Row[],
  page: { readonly x: number; readonly width: number },
  width: number,
  keys: ReadonlyMap<string, number>,
): RowCell[] {
  const columns = new Map(placed.flatMap((band) => band.columns.map((column) => [column.column.id, column])));
  const roomFor = (space: number) => Math.floor((space + sizes.cardGap) / (width + sizes.cardGap));
  return rows.flatMap(({ cells }, row) =>
    [...cells].map(([id, cards]): RowCell => {
      const column = columns.get(id);
      const cell = column ?? page;
      // A column is often wider than its cards need: all of it is a place to stand.
      const room = column ? roomFor(column.width - 2 * sizes.columnSide) : roomFor(page.width);
      const ordered = cards
        .map((card, index) => ({ card, index, key: keys.get(card.id) ?? 0 }))
        .sort((a, b) => a.key - b.key || a.index - b.index)
        .map(({ card }) => card);
      return { row, x: cell.x, width: cell.width, slots: room, cards: ordered };
    }),
  );
}
