import { cleanText } from "@smap/diagram/text";

const letters: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as XML or HTML that shows just this text, on one line: as content or in a quoted attribute. */
export function escaped(text: string): string {
  return cleanText(text).replace(/[&<>"']/gu, (letter) => letters[letter] ?? letter);
}
