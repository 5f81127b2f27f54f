import { inQuotes } from "@smap/model";

/** The user's own words in a message; a character that cannot be shown is told by its number. */
export function quote(text: string): string {
  return inQuotes(text, 40, codePoint);
}

function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;
}
