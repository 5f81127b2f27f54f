import { longestPiece, measureText, type WrappedText, wrapText } from "../text/index.ts";
import type { PlannedBand } from "./plan.ts";
import { sizes } from "./sizes.ts";

/** A band's title on its strip. */
export interface StripTitle extends WrappedText {
  readonly line: number;
}

/** Above and below the title. */
const padding = 7;
/** A band is not made higher than this for its title. */
const most = 320;
/** About how high a row of cards is with the gap above it, a band without rows, and the titles of its boxes. */
const about = { row: 74, band: 18, titles: 28 };

/** Wider strips have to save a band this much of its height. */
const leastGain = 12;
/** Of three lines none is shorter than this share of the longest: a word as short as “and” does not stand alone. */
const evenness = 0.4;

/** How wide the strips of a map are: wider where a title on two lines would make its band higher than one on three. */
export function stripWidthOf(bands: readonly { readonly band: PlannedBand; readonly rowCount: number }[]): number {
  const [narrow, wide] = sizes.strips;
  const isTooLong = bands.some(({ band, rowCount }) => {
    const natural = about.band + rowCount * about.row + (band.columns.length > 0 ? about.titles : 0);
    return stripHeight(band.title, natural, narrow) >= stripHeight(band.title, natural, wide) + leastGain;
  });
  return isTooLong ? wide : narrow;
}

/** The height that a band should have for its title, whole and with whole words; the one that it has by itself if that is enough. */
export function stripHeight(title: string, natural: number, width: number): number {
  if (isWhole(title, natural, width)) return natural;
  const { size, weight } = sizes.bandTitle;
  let low = natural;
  let high = Math.min(most, 2 * padding + Math.ceil(measureText(title, size, weight)));
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (isWhole(title, middle, width)) high = middle;
    else low = middle;
  }
  return Math.max(natural, Math.ceil(high));
}

function isWhole(title: string, height: number, width: number): boolean {
  const { lines, truncated } = stripTitle(title, height, width);
  const { size, weight } = sizes.bandTitle;
  if (truncated || lines.length <= 1) return !truncated;
  const widths = lines.map((text) => measureText(text, size, weight));
  const isEven = lines.length === 2 || Math.min(...widths) >= evenness * Math.max(...widths);
  return isEven && longestPiece(title, size, weight) <= height - 2 * padding;
}

/** The title broken for a band of that height and a strip of that width: on as many lines as are side by side on it. */
export function stripTitle(title: string, height: number, width: number): StripTitle {
  const { size, line, weight } = sizes.bandTitle;
  return {
    ...wrapText(title, { width: height - 2 * padding, size, weight, maxLines: Math.floor(width / line) }),
    line,
  };
}
