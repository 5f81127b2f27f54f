import type { Box, Layout, Point } from "./layout.ts";

/** The layout as others read it; see the schema of the command line's `layout` format. */
export interface LayoutJson {
  readonly version: 1;
  readonly width: number;
  readonly height: number;
  readonly bands: readonly (Box & { readonly id: string; readonly title: string })[];
  readonly columns: readonly (Box & {
    readonly id: string;
    readonly band: string;
    readonly title: string;
    readonly empty: boolean;
  })[];
  readonly cards: readonly (Box & {
    readonly id: string;
    readonly band: string;
    readonly column: string | null;
    readonly lines: readonly string[];
  })[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly points: readonly Point[] }[];
}

export function layoutJson({ width, height, bands, columns, cards, links }: Layout): LayoutJson {
  const box = ({ x, y, width: w, height: h }: Box) => ({ x, y, width: w, height: h });
  return {
    version: 1,
    width,
    height,
    bands: bands.map((band) => ({ id: band.id, title: band.title, ...box(band) })),
    columns: columns.map((column) => ({
      id: column.id,
      band: column.band,
      title: column.title,
      empty: column.empty,
      ...box(column),
    })),
    cards: cards.map((card) => ({
      id: card.id,
      band: card.band,
      column: card.column ?? null,
      lines: card.lines.map(({ text }) => text),
      ...box(card),
    })),
    links: links.map(({ from, to, points }) => ({ from, to, points })),
  };
}
