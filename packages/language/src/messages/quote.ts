/** The user's own words, as messages show them: in curly quotes, on one line, and not too long. */
export function quote(text: string): string {
  const shown = text
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Surrogate}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gu, (letter) => codePoint(letter));
  const letters = Array.from(shown);
  return `“${letters.length > 40 ? `${letters.slice(0, 39).join("")}…` : shown}”`;
}

function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;
}
