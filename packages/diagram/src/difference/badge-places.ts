import type { Mark } from "@smap/model";
import type { BandBox, Box, CardBox, ColumnBox, Layout } from "../layout/layout.ts";
import { sizes } from "../layout/sizes.ts";
import { measureText } from "../text/index.ts";
import { badgeHeight, badgeText, badgeWidth } from "./badge.tsx";

/** Where the badge of a card, a column or a band is, and what it says; without words it is a sign alone. */
export interface BadgePlace extends Box {
  readonly text?: string;
}

/** From the end of a thing to its badge. */
const inset = 9;
const signSize = 16;
/** Where the font is missing, another may be a little wider. */
const aside = 8;

/**
 * Finds where a badge stands: on the upper border of a thing, at its end, with as many words as leave the titles of columns
 * free; of a band beside its strip, since at its end there may be the badge of a card.
 */
export function badgePlace(box: CardBox | ColumnBox | BandBox, mark: Mark, titles: readonly Box[]): BadgePlace {
  const place = (width: number, text?: string): BadgePlace => ({
    x: leftOf(box, width),
    y: box.y - badgeHeight / 2,
    width,
    height: badgeHeight,
    ...(text === undefined ? {} : { text }),
  });
  const texts = [badgeText(mark, box.width - 2 * inset), badgeText(mark)];
  const places = texts.map((text) => place(badgeWidth(text), text));
  return places.find((one) => !titles.some((title) => meet(one, title))) ?? place(signSize);
}

function leftOf(box: Box & { readonly strip?: Box }, wide: number): number {
  const { x, width, strip } = box;
  if (!strip) return x + width - wide - inset;
  return strip.x > x ? strip.x - wide - 8 : x + strip.width + 8;
}

/** The titles of columns, a box for each of their lines. */
export function columnTitles({ columns }: Pick<Layout, "columns">): Box[] {
  const { size, weight } = sizes.columnTitle;
  return columns.flatMap(({ lines }) =>
    lines.map(({ x, y, text, side }) => {
      const width = measureText(text, size, weight) + aside;
      return { x: side === "right" ? x - width : x, y: y - size, width, height: size + 4 };
    }),
  );
}

export function meet(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
