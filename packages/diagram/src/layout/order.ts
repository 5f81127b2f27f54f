import type { PlannedBand, PlannedCard, PlannedLink } from "./plan.ts";

/** A number by which the cards of a row are ordered from left to right; equal ones keep the order of the text. */
export type OrderKeys = ReadonlyMap<string, number>;

/** Means of columns' places that are nearer than this are the same. */
const tie = 1e-6;

type Neighbours = ReadonlyMap<string, readonly string[]>;

/**
 * The keys of all cards. Each depends on what the text fixes (the order of columns, and of cards in the text) and on what
 * the card itself is linked to, and on no card's final place: an edit changes no order where it touches nothing.
 */
export function orderKeys(bands: readonly PlannedBand[], links: readonly PlannedLink[]): OrderKeys {
  const neighbours = neighboursOf(links);
  const columns = columnPlaces(bands);
  const firsts = firstNeighbours(bands, neighbours, columns);
  const keys = new Map<string, number>();
  const linked = ({ id }: PlannedCard) => {
    const key = mean((neighbours.get(id) ?? []).flatMap((name) => columns.get(name) ?? []));
    return key === undefined ? undefined : Math.round(key / tie) * tie + (firsts.get(id) ?? 0) * tie;
  };
  for (const band of bands) {
    const count = band.columns.length;
    for (const [place, { cards }] of band.columns.entries())
      for (const [index, card] of cards.entries())
        keys.set(card.id, linked(card) ?? (place + (index + 0.5) / cards.length) / count);
    if (band.loose.some((card) => linked(card) !== undefined))
      for (const [index, card] of band.loose.entries())
        keys.set(card.id, linked(card) ?? (index + 0.5) / band.loose.length);
    else looseKeys(band, bands, neighbours, keys);
  }
  return keys;
}

function neighboursOf(links: readonly PlannedLink[]): Neighbours {
  const neighbours = new Map<string, string[]>();
  const add = (id: string, other: string) => {
    const found = neighbours.get(id);
    if (found) found.push(other);
    else neighbours.set(id, [other]);
  };
  for (const { from, to } of links) {
    add(from.name, to.name);
    add(to.name, from.name);
  }
  return neighbours;
}

/** The place of each column, and of each card in one, from 0 to 1: by the number of columns, not by their widths. */
function columnPlaces(bands: readonly PlannedBand[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const { columns } of bands) {
    for (const [index, { id, cards }] of columns.entries()) {
      const place = (index + 0.5) / columns.length;
      places.set(id, place);
      for (const card of cards) places.set(card.id, place);
    }
  }
  return places;
}

/**
 * Of the cards that each card is linked to the leftmost, by its column and then by its place in the text: a number below
 * one that grows with that card's place in the text. It decides between cards whose columns' mean is the same.
 */
function firstNeighbours(
  bands: readonly PlannedBand[],
  neighbours: Neighbours,
  columns: ReadonlyMap<string, number>,
): Map<string, number> {
  const cards = bands.flatMap((band) => [...band.loose, ...band.columns.flatMap((column) => column.cards)]);
  const ranks = new Map(cards.map(({ id }, rank) => [id, rank]));
  const firsts = new Map<string, number>();
  for (const { id } of cards) {
    const places = (neighbours.get(id) ?? []).flatMap((name) => {
      const rank = ranks.get(name);
      return rank === undefined || name === id ? [] : [{ rank, column: columns.get(name) ?? 0.5 }];
    });
    const [first] = places.sort((a, b) => a.column - b.column || a.rank - b.rank);
    if (first) firsts.set(id, first.rank / cards.length);
  }
  return firsts;
}

/**
 * Loose cards that are linked to none in a column follow the order, in the text, of the loose cards that they are linked
 * to in the nearest band with such, upward first. A card without such a link stays behind the one before it.
 */
function looseKeys(
  band: PlannedBand,
  bands: readonly PlannedBand[],
  neighbours: Neighbours,
  keys: Map<string, number>,
): void {
  const own = bands.indexOf(band);
  const others = [...bands.slice(0, own).reverse(), ...bands.slice(own + 1)];
  for (const other of others) {
    const ranks = new Map(other.loose.map(({ id }, index) => [id, index]));
    const found = band.loose.map(({ id }) => (neighbours.get(id) ?? []).flatMap((name) => ranks.get(name) ?? []));
    if (found.every((list) => list.length === 0)) continue;
    let last = -1;
    for (const [index, card] of band.loose.entries()) {
      last = middle(found[index] ?? []) ?? last;
      keys.set(card.id, last);
    }
    return;
  }
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The lower median: one of the values, so that it stays when others come and go. */
function middle(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[(values.length - 1) >> 1];
}
