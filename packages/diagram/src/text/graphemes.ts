/**
 * One user-perceived character: Hangul syllables of several jamo, flags, emoji sequences, and letters with their marks.
 * `Intl.Segmenter` would be shorter, but its answers depend on the Unicode version of each machine's ICU.
 */
const grapheme = new RegExp(
  [
    "\\r\\n",
    "\\p{RI}\\p{RI}",
    "[\\u1100-\\u115F\\uA960-\\uA97C]*(?:[\\uAC00-\\uD7A3]|[\\u1160-\\u11A7\\uD7B0-\\uD7C6])[\\u1160-\\u11FF\\uD7B0-\\uD7FB]*[\\p{M}\\u200D]*",
    "\\p{Extended_Pictographic}[\\p{EMod}\\p{M}\\u{E0020}-\\u{E007F}]*(?:\\u200D\\p{Extended_Pictographic}[\\p{EMod}\\p{M}\\u{E0020}-\\u{E007F}]*)*\\u200D?",
    // A consonant whose vowel is silenced (virama) stays with the next one.
    "[^](?:[\\p{M}\\u200C\\u200D]*[\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0C4D\\u0CCD\\u0D4D]\\u200D?\\p{Lo})*[\\p{M}\\u200C\\u200D]*",
  ].join("|"),
  "gu",
);

/** Splits a text into user-perceived characters, the smallest pieces that a line may break between. */
export function graphemesOf(text: string): string[] {
  return isPlain(text) ? Array.from(text) : (text.match(grapheme) ?? []);
}

const plain = /^[\x20-\x7E\u00A0-\u02FF]*$/;

function isPlain(text: string): boolean {
  return plain.test(text);
}
