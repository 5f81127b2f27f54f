import { clusterId, profileOf, type StrategyMap } from "@smap/model";
import { wrapText } from "../text/index.ts";
import { cardBox, contentOf, themesOf } from "./cards.ts";
import { headerOf } from "./header.ts";
import type { BandBox, CardBox, ColumnBox, Detail, Layout, TextLine } from "./layout.ts";
import { legendOf } from "./legend.ts";
import type { PlacedBand, PlacedColumn, Placement } from "./placement.ts";
import { sizes } from "./sizes.ts";

/** The places from top to bottom: of the rows, of the gaps' tracks, and of the borders between. */
export interface Heights {
  readonly rows: readonly { readonly y: number; readonly height: number }[];
  /** Where the tracks of each gap begin; gap `i` is above row `i`. */
  readonly tracks: readonly number[];
  readonly bands: readonly { readonly y: number; readonly height: number }[];
  readonly boxes: readonly ({ readonly y: number; readonly height: number } | undefined)[];
  readonly bottom: number;
}

/** Heights of the rows' cards. */
export function rowHeights(placement: Placement, detail: Detail): number[] {
  const heights: number[] = placement.rows.map(({ cells }) => (cells.size === 0 ? 40 : 44));
  for (const placed of placement.cards.values()) {
    const { height } = contentOf(placed.card, placed.width, detail);
    heights[placed.row] = Math.max(heights[placed.row] as number, height);
  }
  return heights;
}

/** The height of the titles above the first cards of a band's boxes. */
export function titleHeight(band: PlacedBand): number {
  const lines = Math.max(0, ...band.columns.map((column) => column.lines.length));
  return lines === 0 ? sizes.columnPadding : 9 + lines * sizes.columnTitle.line + 5;
}

/** Gives rows and gaps their heights: each gap holds its tracks, a band's padding, and room for an arrow. */
export function heightsOf(
  placement: Placement,
  detail: Detail,
  counts: readonly number[],
  top: number,
  open: ReadonlySet<number>,
): Heights {
  const rowHeight = rowHeights(placement, detail);
  const rows: { y: number; height: number }[] = [];
  const tracks: number[] = [];
  const bands: { y: number; height: number }[] = [];
  const boxes: ({ y: number; height: number } | undefined)[] = [];
  let y = top;
  for (const placed of placement.bands) {
    const [first, last] = placed.rows;
    const boxed = placed.boxedRows;
    if (open.has(first)) {
      // Links of whole bands run in the white between them.
      const space = Math.max(0, (counts[first] ?? 0) - 1) * sizes.track;
      tracks[first] = y + 12 - sizes.bandGap;
      y += 24 + space + sizes.arrow - sizes.bandGap;
    }
    const bandTop = y;
    let boxTop = 0;
    let box: { y: number; height: number } | undefined;
    for (let row = first; row <= last; row++) {
      const count = counts[row] ?? 0;
      const space = count === 0 ? 0 : (count - 1) * sizes.track;
      if (row === first && open.has(first)) {
        y += sizes.bandPadding;
      } else if (row === first) {
        // Above the first row of a band: its padding, with the tracks inside.
        tracks[row] = y + sizes.bandPadding;
        y += sizes.bandPadding + (count === 0 ? 0 : space + sizes.arrow + 5);
      } else if (boxed && row === boxed[0]) {
        tracks[row] = y + 12;
        y += Math.max(22, 12 + space + 12);
      } else {
        tracks[row] = y + 12;
        y += Math.max(28, 12 + space + sizes.arrow + 10);
      }
      if (boxed && row === boxed[0]) {
        boxTop = y;
        y += titleHeight(placed);
      }
      const height = rowHeight[row] as number;
      rows[row] = { y, height };
      y += height;
      if (boxed && row === boxed[1]) {
        y += sizes.columnPadding;
        box = { y: boxTop, height: y - boxTop };
        // What comes below leaves room for the arrows that end in the row above.
      }
    }
    y += sizes.bandPadding;
    bands.push({ y: bandTop, height: y - bandTop });
    boxes.push(box);
    y += sizes.bandGap;
  }
  return { rows, tracks, bands, boxes, bottom: y - sizes.bandGap };
}

/** The page without its links. */
export function assemble(
  map: StrategyMap,
  placement: Placement,
  heights: Heights,
  detail: Detail,
): Omit<Layout, "links" | "problems"> {
  const width = placement.right + sizes.bandPadding + sizes.margin;
  const { header } = headerOf(map, width);
  const themes = themesOf(map);
  const cards: CardBox[] = [];
  for (const placed of placement.cards.values()) {
    const row = heights.rows[placed.row];
    if (!row) continue;
    const content = contentOf(placed.card, placed.width, detail);
    cards.push(cardBox(placed, content, row.y, row.height, themes.get(placed.card.id) ?? []));
  }
  const columns = placement.bands.flatMap((band, index) => {
    const box = heights.boxes[index];
    return box ? band.columns.map((column) => columnBox(band, column, box)) : [];
  });
  const bands = placement.bands.map((band, index) => bandBox(band, heights.bands[index] ?? { y: 0, height: 0 }, width));
  const legend = legendOf(map, heights.bottom, width);
  const height = heights.bottom + legend.height + sizes.margin;
  return {
    width,
    height,
    detail,
    profile: profileOf(map),
    header,
    bands,
    columns,
    cards: cards.sort((a, b) => a.y - b.y || a.x - b.x),
    legend: legend.items,
  };
}

function bandBox({ band }: PlacedBand, { y, height }: { y: number; height: number }, width: number): BandBox {
  const { margin, strip } = sizes;
  const { size, line, weight } = sizes.bandTitle;
  const wrapped = wrapText(band.title, { width: height - 16, size, weight, maxLines: 2 });
  const middle = margin + strip / 2;
  const lines = wrapped.lines.map((text, index): TextLine => {
    // Two lines need a smaller distance than the strip has room for words beside.
    const offset = (index - (wrapped.lines.length - 1) / 2) * (line - 2);
    return { text, x: middle + offset, y: y + height / 2 };
  });
  const { description } = band.perspective;
  return {
    id: band.id,
    title: band.title,
    tint: band.tint,
    x: margin,
    y,
    width: width - 2 * margin,
    height,
    strip: { x: margin, y, width: strip, height },
    lines,
    ...(description === undefined ? {} : { description }),
  };
}

function columnBox(
  { band }: PlacedBand,
  { column, x, width, lines }: PlacedColumn,
  { y, height }: { y: number; height: number },
): ColumnBox {
  const { line } = sizes.columnTitle;
  const description = column.cluster?.description;
  const weight = column.cluster?.weight;
  const notice = column.empty ? noticeOf(x, width, y, height, lines.length * line + 14) : [];
  return {
    id: column.cluster ? clusterId(band.id, column.cluster.name) : column.id,
    band: band.id,
    title: column.title,
    tint: band.tint,
    empty: column.empty,
    notice,
    lines: lines.map((text, index) => ({ text, x: x + sizes.columnPadding, y: y + 9 + index * line + 12 })),
    x,
    y,
    width,
    height,
    ...(description === undefined ? {} : { description }),
    ...(weight === undefined ? {} : { weight }),
  };
}

function noticeOf(x: number, width: number, y: number, height: number, top: number): TextLine[] {
  const { lines } = wrapText("No objective yet", { width: width - 2 * sizes.columnPadding, size: 13 });
  const begin = y + top + (height - top) / 2 - (lines.length * 18) / 2;
  return lines.map((text, index) => ({ text, x: x + width / 2, y: Math.round(begin + index * 18 + 13) }));
}
