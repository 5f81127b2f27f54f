import { inQuotes, type Objective, objectiveTitle } from "@smap/model";

/** The user's own words in a message. */
export function quote(text: string): string {
  return inQuotes(text, 60);
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
