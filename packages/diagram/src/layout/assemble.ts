import { clusterId, profileOf, type StrategyMap } from "@smap/model";
import { capHeight, isRightToLeft } from "../text/index.ts";
import { cardBox } from "./card-box.ts";
import type { CardContent } from "./card-content.ts";
import { headerOf } from "./header.ts";
import type { Heights, Stretch } from "./heights.ts";
import { signsOf } from "./key.ts";
import type { BandBox, CardBox, ColumnBox, Detail, Layout, TextLine } from "./layout.ts";
import { legendOf } from "./legend.ts";
import { noticeLines } from "./notice.ts";
import type { PlacedBand, PlacedColumn, Placement } from "./placement.ts";
import { sizes } from "./sizes.ts";
import { stripTitle } from "./strip.ts";

/** The page without its links. */
export function assemble(
  map: StrategyMap,
  placement: Placement,
  contents: ReadonlyMap<string, CardContent>,
  heights: Heights,
  detail: Detail,
): Omit<Layout, "links" | "problems"> {
  const width = placement.right + sizes.bandPadding + sizes.margin;
  const { header } = headerOf(map, width);
  const cards: CardBox[] = [];
  for (const placed of placement.cards.values()) {
    const row = heights.rows[placed.row];
    if (!row) continue;
    const content = contents.get(placed.card.id);
    if (content) cards.push(cardBox(placed, content, row.y, row.height));
  }
  const columns = placement.bands.flatMap((band, index) => {
    const box = heights.boxes[index];
    const row = heights.rows[band.boxedRows?.[0] ?? band.rows[0]];
    return box && row ? band.columns.map((column) => columnBox(band, column, box, row)) : [];
  });
  const bands = placement.bands.map((band, index) =>
    bandBox(band, heights.bands[index] ?? { y: 0, height: 0 }, width, placement.strip),
  );
  const legend = legendOf(map, signsOf(cards, map.links), heights.bottom, width);
  const height = heights.bottom + legend.height + sizes.margin;
  return {
    width,
    height,
    detail,
    profile: profileOf(map),
    ...(map.language ? { language: map.language } : {}),
    isRightToLeft: isRightToLeft(map.title),
    header,
    bands,
    columns,
    cards: cards.sort((a, b) => a.y - b.y || a.x - b.x),
    legend: legend.items,
    key: legend.key,
  };
}

function bandBox({ band }: PlacedBand, { y, height }: Stretch, width: number, strip: number): BandBox {
  const { margin } = sizes;
  const { size } = sizes.bandTitle;
  const { lines: texts, line } = stripTitle(band.title, height, strip);
  const lines = texts.map((text, index): TextLine => {
    const offset = (index - (texts.length - 1) / 2) * line;
    // Of two lines, room is left for what hangs below the lower one.
    const x = margin + strip / 2 + offset + (size * capHeight) / 2 - (texts.length > 1 ? 1 : 0);
    return { text, x, y: y + height / 2 };
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
    titleSize: size,
    ...(description === undefined ? {} : { description }),
  };
}

function columnBox({ band }: PlacedBand, place: PlacedColumn, { y, height }: Stretch, row: Stretch): ColumnBox {
  const { column, x, width, lines } = place;
  const { line, above, left } = sizes.columnTitle;
  const description = column.cluster?.description;
  const weight = column.cluster?.weight;
  return {
    id: column.cluster ? clusterId(band.id, column.cluster.name) : column.id,
    band: band.id,
    title: column.title,
    tint: band.tint,
    empty: column.notice !== undefined,
    notice: noticeLines(place, row),
    lines: lines.map((text, index) => ({ text, x: x + left, y: y + above + index * line + 13 })),
    x,
    y,
    width,
    height,
    ...(description === undefined ? {} : { description }),
    ...(weight === undefined ? {} : { weight }),
  };
}
