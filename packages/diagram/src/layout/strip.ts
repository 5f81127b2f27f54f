import { longestPiece, measureText, type WrappedText, wrapText } from "../text/index.ts";
import { sizes } from "./sizes.ts";

/** A band's title on its strip: one line, or two smaller ones. */
export interface StripTitle extends WrappedText {
  readonly size: number;
  readonly line: number;
}

/** Above and below the title. */
const padding = 7;
/** A band is not made higher than this for its title. */
const most = 320;

/** The height that a band should have for its title, whole and with whole words; the one that it has by itself if that is enough. */
export function stripHeight(title: string, natural: number): number {
  if (isWhole(title, natural)) return natural;
  const { size, weight } = sizes.bandTitle.small;
  let low = natural;
  let high = Math.min(most, 2 * padding + Math.ceil(measureText(title, size, weight)));
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (isWhole(title, middle)) high = middle;
    else low = middle;
  }
  return Math.max(natural, Math.ceil(high));
}

function isWhole(title: string, height: number): boolean {
  const { lines, size, truncated } = stripTitle(title, height);
  const width = height - 2 * padding;
  return !truncated && (lines.length <= 1 || longestPiece(title, size, sizes.bandTitle.weight) <= width);
}

/** The title broken for a band of that height. */
export function stripTitle(title: string, height: number): StripTitle {
  const { size, line, weight, small } = sizes.bandTitle;
  const width = height - 2 * padding;
  const one = wrapText(title, { width, size, weight });
  if (one.lines.length <= 1 && !isBroken(title, width, size, weight)) return { ...one, size, line };
  return { ...wrapText(title, { width, size: small.size, weight, maxLines: 2 }), size: small.size, line: small.line };
}

function isBroken(title: string, width: number, size: number, weight: 400 | 600): boolean {
  return measureText(title.trim(), size, weight) > width;
}
