import type { CardBox, Point } from "./layout.ts";
import { sizes } from "./sizes.ts";

/** The stripe of a theme on a card: `x` is its middle, `y` its upper end. */
export interface StripePlace extends Point {
  readonly height: number;
  /** In the legend. */
  readonly theme: number;
}

/** More stripes than this below each other are too short to be told apart. */
const mostBelow = 3;
/** The least height of one with the gap below it: how it is broken has to be seen. */
const least = 19;
const above = 7;
const gap = 3;

function columnsOf(count: number): number {
  return count === 0 ? 0 : count <= mostBelow ? 1 : 2;
}

/** How much of a card's width its stripes take. */
export function stripesWidth(count: number): number {
  return columnsOf(count) * sizes.stripe;
}

/** How high a card has to be for its stripes; two or three are told apart on any. */
export function stripesHeight(count: number): number {
  return count <= mostBelow ? 0 : 2 * above + Math.ceil(count / 2) * least - gap;
}

/** One below the other at the edge where the words of a card begin, in two columns if there are many. */
export function stripesOf({ x, y, width, height, themes, isMirrored }: CardBox): StripePlace[] {
  const rows = Math.ceil(themes.length / Math.max(1, columnsOf(themes.length)));
  const each = (height - 2 * above + gap) / Math.max(1, rows);
  return themes.map((theme, index) => {
    const aside = 5.5 + Math.floor(index / rows) * sizes.stripe;
    return {
      x: isMirrored ? x + width - aside : x + aside,
      y: y + above + (index % rows) * each,
      height: each - gap,
      theme,
    };
  });
}
