import { isWide } from "./east-asian.ts";
import { advanceOf, type FontWeight } from "./font.ts";
import { graphemesOf } from "./graphemes.ts";

/** Widths in em of what the font does not have; generous, since another font will draw it. */
const emojiWidth = 1.25;
const wideWidth = 1;
const otherWidth = 0.65;

const invisible = /^[\p{M}\p{Cf}]+$/u;
const emoji = /^(?:\p{Emoji_Presentation}|\p{RI}\p{RI}|\p{Extended_Pictographic}.*[\u{FE0F}\u{200D}])/u;
const halfwidth = /^[\uFF61-\uFFDC\uFFE8-\uFFEE]/;

/**
 * The width of a line of text in px, for a font size in px. Kerning is left out: it nearly always brings letters closer,
 * so that text is drawn a little narrower than measured and never wider.
 */
export function measureText(text: string, size: number, weight: FontWeight = 400): number {
  return widthInEm(text, weight) * size;
}

/** The width of a text in em. Widths add up: a text is as wide as its graphemes. */
export function widthInEm(text: string, weight: FontWeight): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const point = text.charCodeAt(at);
    const advance = point >= 0xd800 && point <= 0xdfff ? undefined : advanceOf(point, weight);
    if (advance === undefined) return widthByGraphemes(text, weight);
    width += advance;
  }
  return width;
}

function widthByGraphemes(text: string, weight: FontWeight): number {
  let width = 0;
  for (const grapheme of graphemesOf(text)) width += graphemeWidth(grapheme, weight);
  return width;
}

function graphemeWidth(grapheme: string, weight: FontWeight): number {
  if (emoji.test(grapheme)) return emojiWidth;
  let width = 0;
  for (const char of grapheme) width += charWidth(char, weight);
  return width;
}

function charWidth(char: string, weight: FontWeight): number {
  const point = char.codePointAt(0) ?? 0;
  const advance = advanceOf(point, weight);
  if (advance !== undefined) return advance;
  if (invisible.test(char)) return 0;
  if (isWide(point)) return wideWidth;
  return halfwidth.test(char) ? wideWidth / 2 : otherWidth;
}
