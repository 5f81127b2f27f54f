import { type CardBox, type LegendItem, stripesOf, stripesWidth, type TextLine } from "@smap/diagram/draw";
import { cleanText, isRightToLeft, wrapText } from "@smap/diagram/text";
import { rectangle } from "./geometry.ts";
import type { Pen } from "./pen.ts";
import type { Paragraph, Shape } from "./shape.ts";

/** Letters of marks and of measures, in px. */
const [markSize, small] = [14, 13];

/** A card with its words, and its stripes in one group with it. Gives the number of the card itself. */
export function putCard(pen: Pen, card: CardBox, geometry: string, legend: readonly LegendItem[]): number {
  const { scale, theme } = pen;
  const { critical, imported, themes, description } = card;
  const tint = theme.tints[card.tint];
  const side = scale.length(9 + stripesWidth(themes.length));
  const shape: Omit<Shape, "id"> = {
    name: card.title,
    ...(description === undefined ? {} : { description }),
    frame: scale.frame(card),
    geometry,
    fill: critical ? tint.strong : imported ? tint.surface : theme.card,
    line: pen.line(critical ? tint.edge : tint.line, critical ? 2.4 : 1.2, imported),
    text: {
      paragraphs: wordsOf(pen, card),
      insets: card.isMirrored
        ? [scale.length(9), scale.length(3), side, scale.length(3)]
        : [side, scale.length(3), scale.length(9), scale.length(3)],
    },
  };
  if (themes.length === 0) return pen.shape(shape);
  let id = 0;
  pen.group(() => {
    id = pen.shape(shape);
    for (const { x, y, height, theme: place } of stripesOf(card))
      pen.shape({
        name: `Theme ${legend[place]?.text ?? ""}`,
        frame: scale.frame({ x: x - 2, y, width: 4, height }),
        geometry: rectangle,
        fill: pen.stripe(place),
      });
  }, shape.frame);
  return id;
}

function wordsOf(pen: Pen, card: CardBox): Paragraph[] {
  const { text, muted } = pen.theme;
  const [code] = card.marks.flatMap((mark) => ("isBeforeTitle" in mark ? [mark.text] : []));
  const words = [...(code === undefined ? [] : [code]), cleanText(card.title)].join(" ");
  const title = pen.run(words, titleSize(card), text, { isBold: card.critical });
  const paragraphs: Paragraph[] = [{ runs: [title], align: "ctr", isRightToLeft: card.isRightToLeft }];
  // An owner on several lines is one name all the same.
  const below = card.marks.filter((mark) => !("isBeforeTitle" in mark));
  const names = below.flatMap((mark) => (mark.kind === "owner" || mark.kind === "from" ? [mark.text] : []));
  const signs = below
    .filter(({ kind }) => kind !== "owner" && kind !== "from")
    .map((mark) => {
      if (mark.kind === "horizon") return "●".repeat(mark.steps) + "○".repeat(3 - mark.steps);
      if (mark.kind === "status") return mark.status === "reached" ? "✓" : "✗";
      return mark.text;
    });
  const marks = [...signs, ...(names.length > 0 ? [names.join(" ")] : [])];
  if (marks.length > 0) paragraphs.push({ runs: [pen.run(marks.join("  "), markSize, muted)], align: "ctr" });
  const align = card.isMirrored ? "r" : "l";
  const joined = (lines: readonly TextLine[]) => lines.map((line) => line.text).join(" ");
  for (const { title: measure, figures, status } of card.measures) {
    const isTitleRightToLeft = isRightToLeft(joined(measure));
    paragraphs.push({ runs: [pen.run(joined(measure), small, text)], align, isRightToLeft: isTitleRightToLeft });
    const sign = status ? (status === "reached" ? "✓ " : "✗ ") : "";
    const colour = status ? pen.theme[status] : muted;
    if (figures.length > 0) paragraphs.push({ runs: [pen.run(sign + joined(figures), small, colour)], align });
  }
  if (card.more) paragraphs.push({ runs: [pen.run(card.more.text, small, muted)], align });
  return paragraphs;
}

/** A title that the picture cuts is whole here, in the letters that it has room for. */
function titleSize({ title, titleSize: given, isCut, width, lines }: CardBox): number {
  if (!isCut) return given;
  const room = lines.length * given * 1.2;
  let size = given;
  while (size > 4 && wrapText(title, { width: width - 24, size }).lines.length * size * 1.2 > room) size -= 0.5;
  return size;
}
