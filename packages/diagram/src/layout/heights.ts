import type { CardContent } from "./card-content.ts";
import type { PlacedBand, Placement } from "./placement.ts";
import { sizes } from "./sizes.ts";
import { stripHeight } from "./strip.ts";

/** From top to bottom. */
export interface Stretch {
  readonly y: number;
  readonly height: number;
}

/** The places from top to bottom: of the rows, of the gaps' tracks, and of the borders between. */
export interface Heights {
  readonly rows: readonly Stretch[];
  /** Where the tracks of each gap begin; gap `i` is above row `i`. */
  readonly tracks: readonly number[];
  readonly bands: readonly Stretch[];
  readonly boxes: readonly (Stretch | undefined)[];
  readonly bottom: number;
}

/** The bends of an arrow and of a corner need this much between a border and the nearest track. */
const arrowRoom = sizes.arrow + 4;
const cornerRoom = 8;

/**
 * Gives rows and gaps their heights: each gap holds its tracks, a band's padding, and room for an arrow.
 *
 * @param counts how many tracks each gap has
 * @param open gaps in which a link ends at a whole band: the bands stand apart there
 */
export function heightsOf(
  placement: Placement,
  contents: ReadonlyMap<string, CardContent>,
  counts: readonly number[],
  top: number,
  open: ReadonlySet<number>,
): Heights {
  const rowHeight = rowHeights(placement, contents);
  const rows: Stretch[] = [];
  const tracks: number[] = [];
  const bands: Stretch[] = [];
  const boxes: (Stretch | undefined)[] = [];
  let y = top;
  for (const placed of placement.bands) {
    const [first, last] = placed.rows;
    const count = last - first + 1;
    const above = Array.from({ length: count }, (_, index) => spaceAbove(first + index, placed, counts, open));
    if (open.has(first)) {
      tracks[first] = y + arrowRoom - sizes.bandGap;
      y += 2 * arrowRoom + trackSpace(counts[first]) - sizes.bandGap;
    }
    const own = rowHeight.slice(first, last + 1);
    const natural = sizes.bandPadding + sum(own) + sum(above.map(({ height, title }) => height + title));
    // A title on the strip that needs more is given it above and below each row; cards are not stretched for it.
    const extra = Math.ceil(
      Math.max(0, stripHeight(placed.band.title, natural, placement.strip) - natural) / count / 2,
    );
    const bandTop = y;
    let box: Stretch | undefined;
    for (const [index, { height, track, title }] of above.entries()) {
      const row = first + index;
      if (!(index === 0 && open.has(first))) tracks[row] = y + track;
      y += height;
      if (row === placed.boxedRows?.[0]) box = { y, height: 0 };
      y += title;
      rows[row] = { y: y + extra, height: own[index] as number };
      y += (own[index] as number) + 2 * extra;
      if (row === placed.boxedRows?.[1] && box) {
        y += sizes.columnPadding;
        box = { y: box.y, height: y - box.y };
      }
    }
    y += sizes.bandPadding;
    bands.push({ y: bandTop, height: y - bandTop });
    boxes.push(box);
    y += sizes.bandGap;
  }
  return { rows, tracks, bands, boxes, bottom: y - sizes.bandGap };
}

/** Heights of the rows' cards. */
function rowHeights(placement: Placement, contents: ReadonlyMap<string, CardContent>): number[] {
  const heights: number[] = placement.rows.map(() => sizes.leastCard);
  for (const placed of placement.cards.values()) {
    const height = contents.get(placed.card.id)?.height ?? 0;
    heights[placed.row] = Math.max(heights[placed.row] as number, height);
  }
  return heights;
}

interface Space {
  /** From what is above to the row, or to the box that the row is the first of. */
  readonly height: number;
  /** From what is above to the first track. */
  readonly track: number;
  /** From the border of the box to the row. */
  readonly title: number;
}

function spaceAbove(row: number, placed: PlacedBand, counts: readonly number[], open: ReadonlySet<number>): Space {
  const count = counts[row] ?? 0;
  const space = trackSpace(count);
  const title = row === placed.boxedRows?.[0] ? titleHeight(placed) : 0;
  if (row === placed.rows[0]) {
    // The band above ends with its padding, where arrows have room.
    const track = sizes.clear.border;
    const height = count === 0 || open.has(row) ? 0 : track + space + cornerRoom;
    return { height: Math.max(sizes.bandPadding, height), track, title };
  }
  const least = title > 0 ? sizes.bandPadding : sizes.rowGap;
  const below = title > 0 ? cornerRoom : arrowRoom;
  return { height: Math.max(least, arrowRoom + space + below), track: arrowRoom, title };
}

function trackSpace(count = 0): number {
  return Math.max(0, count - 1) * sizes.track;
}

/** The height of the titles above the first cards of a band's boxes. */
function titleHeight(band: PlacedBand): number {
  const lines = Math.max(0, ...band.columns.map((column) => column.lines.length));
  return lines === 0 ? sizes.columnPadding : sizes.columnTitle.above + lines * sizes.columnTitle.line + 5;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
