import { capHeight, isRightToLeft } from "../text/index.ts";
import { type CardContent, marksHeight, widthOf } from "./card-content.ts";
import type { CardBox, CardMark } from "./layout.ts";
import { placeMeasures } from "./measures.ts";
import { placeTitle } from "./place-title.ts";
import type { PlacedCard } from "./placement.ts";
import { sizes } from "./sizes.ts";

/** The card with all lines in their places. */
export function cardBox({ card, x, width }: PlacedCard, content: CardContent, y: number, height: number): CardBox {
  const { objective } = card;
  const { title, marks, measures } = content;
  const bottom = height - measures.height;
  const inner = marksHeight(marks) + title.lines.length * title.line;
  const top = y + (bottom - inner) / 2;
  const middle = x + content.left + content.room / 2;
  // The base line of a line of text, so that capitals stand in its middle.
  const base = (title.line + title.size * capHeight) / 2;
  const { lines, code } = placeTitle(title.lines, card.code, {
    middle,
    y: top + base,
    line: title.line,
    size: title.size,
    weight: objective?.critical ? 600 : 400,
    isRightToLeft: isRightToLeft(card.title),
    ...(objective ? {} : { before: "from" as const }),
  });
  const below = marksAt(content, middle, top + title.lines.length * title.line + sizes.mark.line - 2);
  return {
    id: card.id,
    band: card.band,
    ...(card.column === undefined ? {} : { column: card.column }),
    tint: card.tint,
    title: card.title,
    lines,
    titleSize: title.size,
    isCut: title.truncated,
    isRightToLeft: isRightToLeft(card.title),
    critical: objective?.critical ?? false,
    imported: objective === undefined,
    ...given({
      description: objective?.description,
      code: objective?.code,
      horizon: objective?.horizon,
      owner: objective?.owner,
      weight: objective?.weight,
    }),
    marks: code ? [code, ...below] : below,
    ...placeMeasures(measures, x + content.left, y + bottom),
    measureCount: objective?.measures.length ?? 0,
    themes: card.themes,
    x,
    y,
    width,
    height,
  };
}

/** The marks side by side around a middle; `y` is the base line of the first row of them. */
function marksAt({ marks }: CardContent, middle: number, y: number): CardMark[] {
  return marks.flatMap((row, index) => {
    let x = middle - widthOf(row) / 2;
    return row.map((mark) => {
      const placed: CardMark = { ...mark, x: half(x), y: half(y + index * sizes.mark.line) };
      x += mark.width + sizes.mark.gap;
      return placed;
    });
  });
}

function half(value: number): number {
  return Math.round(value * 2) / 2;
}

function given<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
