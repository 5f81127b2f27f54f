import type { BandBox, Box, CardBox, CardMark, ColumnBox, Layout, LinkPath, TextLine } from "./layout.ts";
import { codeBefore, middleOf } from "./place-title.ts";

/** The layout as it is read from right to left: what was at the left is at the right. Words stay readable. */
export function mirrored(layout: Layout): Layout {
  const { width } = layout;
  const box = <Kind extends Box>(one: Kind): Kind => ({ ...one, x: width - one.x - one.width });
  /** Words at a side. */
  const words = <Kind extends TextLine>({ side, ...line }: Kind) => ({
    ...line,
    x: width - line.x,
    ...(side === "right" ? {} : { side: "right" as const }),
  });
  const centred = (line: TextLine): TextLine => ({ ...line, x: width - line.x });
  const band = (one: BandBox): BandBox => {
    const strip = box(one.strip);
    // The lines of a rotated title follow each other from left to right, wherever the strip is.
    return { ...box(one), strip, lines: one.lines.map((line) => ({ ...line, x: line.x + strip.x - one.strip.x })) };
  };
  const column = (one: ColumnBox): ColumnBox => ({
    ...box(one),
    lines: one.lines.map(words),
    notice: one.notice.map(centred),
  });
  const mark = (one: CardMark): CardMark => ({ ...one, x: width - one.x - one.width });
  /** A code stays where its title begins, which words decide and not the page. */
  const titleOf = (one: CardBox): Pick<CardBox, "lines" | "marks"> => {
    const code = codeBefore(one);
    const moved = width - 2 * middleOf(one);
    const isBeside = (line: TextLine) => line.y === code?.y;
    return {
      lines: one.lines.map((line) => (isBeside(line) ? { ...line, x: line.x + moved } : centred(line))),
      marks: one.marks.map((other) => (other === code ? { ...other, x: other.x + moved } : mark(other))),
    };
  };
  const card = (one: CardBox): CardBox => ({
    ...box(one),
    isMirrored: true,
    ...titleOf(one),
    measures: one.measures.map((measure) => ({
      ...measure,
      title: measure.title.map(words),
      figures: measure.figures.map(words),
    })),
    ...(one.more ? { more: words(one.more) } : {}),
  });
  const link = (one: LinkPath): LinkPath => ({
    ...one,
    points: one.points.map(({ x, y }) => ({ x: width - x, y })),
  });
  return {
    ...layout,
    header: {
      ...layout.header,
      lines: layout.header.lines.map(words),
      notes: layout.header.notes.map(words),
    },
    bands: layout.bands.map(band),
    columns: layout.columns.map(column),
    cards: layout.cards.map(card),
    links: layout.links.map(link),
    legend: layout.legend.map((item) => words(item)),
    key: layout.key.map((item) => words(item)),
  };
}
