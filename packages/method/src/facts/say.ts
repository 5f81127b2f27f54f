import { type Objective, objectiveTitle } from "@smap/model";

/** The user's own words in a message: in curly quotes, on one line, and not too long. */
export function quote(text: string): string {
  const plain = text.replace(/\s+/gu, " ").replace(/[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
  const letters = Array.from(plain);
  return `“${letters.length > 60 ? `${letters.slice(0, 59).join("")}…` : plain}”`;
}

/** An objective as messages call it. */
export function said(objective: Objective): string {
  return quote(objectiveTitle(objective));
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[], last = "and"): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}

/** `1 objective`, `2 objectives`. */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
