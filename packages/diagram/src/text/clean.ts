/**
 * Everything that XML 1.0 forbids, control characters that nothing should show, and those that turn letters round, by which a
 * title can read other than it is written (UAX 9: embeddings and overrides). Lone halves match with the `u` flag.
 */
const forbidden = /[\p{Cc}\p{Cs}\uFFFE\uFFFF\u202A-\u202E]/gu;
const blanks = /[\t\n\v\f\r\u0085\u2028\u2029 ]+/g;

/**
 * The text as it can stand in a picture: on one line, single spaces, and each control character, lone surrogate or
 * non-character replaced by U+FFFD, so that an SVG around it stays well-formed XML.
 */
export function cleanText(text: string): string {
  return text.replace(blanks, " ").replace(forbidden, "\uFFFD").trim();
}
