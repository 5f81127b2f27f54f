import type { Shape } from "./layout.ts";
import { packedRowsOf } from "./packed-rows.ts";
import type { PlannedBand, PlannedCard, PlannedLink } from "./plan.ts";
import { levelsOf, type Row, rowsOf, splitLoose } from "./rows.ts";
import { sizes } from "./sizes.ts";
import { columnRatios, slotsOf } from "./slots.ts";
import { stripWidthOf } from "./strip.ts";

/** The rows of a band, before it is known how wide anything is. */
export interface ArrangedBand {
  readonly band: PlannedBand;
  readonly above: readonly Row[];
  readonly boxed: readonly Row[];
  readonly below: readonly Row[];
  /** How many cards stand side by side: in each column, by its id, and in the fullest row of loose cards. */
  readonly slots: ReadonlyMap<string, number>;
  readonly loose: number;
}

/** What a map's structure decides, whatever its titles say. */
export interface Arrangement {
  readonly bands: readonly ArrangedBand[];
  readonly links: readonly PlannedLink[];
  /** How wide the strips with the bands' titles are. */
  readonly strip: number;
  readonly leastWidth: number;
}

/** Narrower than this the bands of a small map do not get. */
const leastWidth: Readonly<Record<Shape, number>> = { wide: 860, tall: 600 };

/** About how wide a card is. */
export const usualCard = 190;

/**
 * Sorts the cards of all bands into rows.
 *
 * @param ratio how much wider than high a column is to be; a band that is narrower than the page gets as few rows as its width allows
 */
export function arrange(
  bands: readonly PlannedBand[],
  links: readonly PlannedLink[],
  shape: Shape,
  ratio = columnRatios[shape][0],
): Arrangement {
  const wished = bands.map((band) => arrangeBand(band, links, shape, ratio));
  const widest = Math.max(leastWidth[shape], ...wished.map((one) => widthOf(one, usualCard)));
  const flatter = columnRatios[shape].filter((other) => other > ratio);
  const arranged = wished.map((one) => {
    const others = flatter.map((other) => arrangeBand(one.band, links, shape, other));
    return others.find((other) => widthOf(other, usualCard) <= widest) ?? one;
  });
  const strip = stripWidthOf(arranged.map((one) => ({ band: one.band, rowCount: rowsIn(one) })));
  return { bands: arranged, links, strip, leastWidth: leastWidth[shape] };
}

function arrangeBand(band: PlannedBand, links: readonly PlannedLink[], shape: Shape, ratio: number): ArrangedBand {
  // Rows of one level each are easier to follow, but more.
  const inRows = ratio < columnRatios[shape][0] ? packedRowsOf : rowsOf;
  const { above, beside, below } = splitLoose(band, links);
  const boxedCards = band.columns.flatMap(({ cards }) => cards);
  const levels = levelsOf(boxedCards, links);
  const slots = new Map(
    band.columns.map(({ id, cards }): [string, number] => [
      id,
      slotsOf(cards, levels, band.columns.length, shape, ratio),
    ]),
  );
  const looseRows = (cards: readonly PlannedCard[]) => {
    const own = levelsOf(cards, links);
    const slot = slotsOf(cards, own, 1, shape, ratio);
    return { rows: inRows(band.id, false, new Map([["", cards]]), new Map([["", slot]]), own, links), slot };
  };
  const upper = looseRows([...above, ...beside]);
  const lower = looseRows(below);
  const cells = new Map(band.columns.map(({ id, cards }) => [id, cards]));
  const boxed = inRows(band.id, true, cells, slots, levels, links);
  if (boxed.length === 0 && band.columns.length > 0) boxed.push({ band: band.id, boxed: true, cells: new Map() });
  return { band, above: upper.rows, boxed, below: lower.rows, slots, loose: Math.max(upper.slot, lower.slot) };
}

function rowsIn({ above, boxed, below }: ArrangedBand): number {
  return above.length + boxed.length + below.length;
}

/** How wide the page is, and how many rows there are, with cards of that width. */
export function extentOf({ bands, strip, leastWidth }: Arrangement, cardWidth: number, stretch = 1) {
  const left = sizes.margin + strip + sizes.bandPadding;
  const inner = Math.round(Math.max(leastWidth, ...bands.map((band) => widthOf(band, cardWidth))) * stretch);
  const rowCount = bands.reduce((sum, band) => sum + Math.max(1, rowsIn(band)), 0);
  return { left, inner, right: left + inner, rowCount };
}

/** The least width that a column can do with. */
export function columnWidth(slot: number, cardWidth: number): number {
  return sideBySide(slot, cardWidth) + 2 * sizes.columnSide;
}

/** The least width that a band can do with. */
function widthOf({ band, slots, loose }: ArrangedBand, cardWidth: number): number {
  const columns = [...slots.values()].reduce((sum, slot) => sum + columnWidth(slot, cardWidth), 0);
  return Math.max(columns + Math.max(0, band.columns.length - 1) * sizes.columnGap, sideBySide(loose, cardWidth));
}

function sideBySide(cards: number, cardWidth: number): number {
  return cards * cardWidth + (cards - 1) * sizes.cardGap;
}
