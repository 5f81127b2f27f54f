/** Control characters, halves of pairs, characters that are none, and what turns the direction of the text around it. */
const unsayable = /[\p{Cc}\p{Surrogate}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gu;

/**
 * The user's own words in a message: in curly quotes, on one line, and no longer than `most` characters.
 * @param instead what is said in the place of a character that cannot be shown
 */
export function inQuotes(text: string, most: number, instead = (_: string): string => "\uFFFD"): string {
  const shown = text.replace(/\s+/gu, " ").trim().replace(unsayable, instead);
  const letters = Array.from(shown);
  return `“${letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : shown}”`;
}
