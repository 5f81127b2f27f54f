import { measureText, wrapText } from "../text/index.ts";
import type { BandColumns, ColumnPlace, PlacedBand, PlacedCard, PlacedColumn } from "./placement.ts";
import { sizes } from "./sizes.ts";

/** A title of a column is narrower than this only if the column is. */
const least = 80;

/**
 * Breaks the titles of all columns into lines. A title ends before the right part of the first card below it, where that
 * card's links leave: a link never runs under a title.
 */
export function withTitles(bands: readonly BandColumns[], cards: ReadonlyMap<string, PlacedCard>): PlacedBand[] {
  return bands.map((band) => {
    const row = band.boxedRows?.[0];
    return { ...band, columns: band.columns.map((column) => withTitle(column, row, cards)) };
  });
}

function withTitle(place: ColumnPlace, row: number | undefined, cards: ReadonlyMap<string, PlacedCard>): PlacedColumn {
  const { size, weight } = sizes.columnTitle;
  const { column, x, width } = place;
  const begin = x + sizes.columnTitle.left;
  const right = x + width - sizes.columnTitle.left;
  const ends = column.cards
    .flatMap(({ id }) => cards.get(id) ?? [])
    .filter((card) => card.row === row)
    .map((card) => card.x + card.width - sizes.port.margin - sizes.clear.title);
  const roomBeside = (ports: number) => Math.min(right, ...ends.map((end) => end - ports)) - begin;
  // Links rather stand closer together than that a word is broken.
  const longest = Math.max(...column.title.split(/\s+/u).map((word) => Math.ceil(measureText(word, size, weight))));
  const room = Math.max(least, roomBeside(sizes.port.room), Math.min(longest, roomBeside(sizes.port.gap)));
  const lines = linesOfTitle(column.title, room);
  const widest = Math.max(0, ...lines.map((line) => measureText(line, size, weight)));
  return { ...place, lines, titleEnd: Math.ceil(begin + widest) };
}

export function linesOfTitle(title: string, room: number): readonly string[] {
  const { size, weight } = sizes.columnTitle;
  return wrapText(title, { width: room, size, weight, maxLines: 4 }).lines;
}
