/** First and last code points that are Wide or Fullwidth in Unicode's EastAsianWidth.txt, emoji left out. */
const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x1f200, 0x1f2ff],
  [0x20000, 0x3fffd],
];

/** Whether a character takes a full em in East Asian type. */
export function isWide(point: number): boolean {
  return point >= 0x1100 && wideRanges.some(([first, last]) => point >= first && point <= last);
}

const ideographic = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}]/u;
const neverFirst =
  /[\p{Pe}\p{Pf}、。，．・：；！？‥…ー々〻ヽヾゝゞ゛゜ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ％％℃]/u;
const neverLast = /[\p{Ps}\p{Pi}￥＄£#]/u;

/**
 * Whether a line may break between two neighbouring characters because one of them is an ideograph or kana. Follows
 * the usual prohibitions (JIS X 4051): no closing mark or small kana begins a line, no opening one ends it. Hangul breaks at spaces.
 */
export function breaksBetween(before: string, after: string): boolean {
  if (before === "" || after === "" || neverFirst.test(after) || neverLast.test(before)) return false;
  return isIdeographic(before) || isIdeographic(after);
}

function isIdeographic(grapheme: string): boolean {
  const point = grapheme.codePointAt(0) ?? 0;
  return point >= 0x2e80 && (ideographic.test(grapheme) || isFullwidthMark(point));
}

function isFullwidthMark(point: number): boolean {
  return (point >= 0x3000 && point <= 0x303f) || (point >= 0xff01 && point <= 0xff60);
}
