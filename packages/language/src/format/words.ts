import type { Item } from "./items.ts";

/** Tokens and block comments on one line, as the language spaces them. */
export function joined(items: readonly Item[]): string {
  let text = "";
  let previous: Item | undefined;
  for (const item of items) {
    text += previous && isSpaced(previous, item) ? ` ${item.image}` : item.image;
    previous = item;
  }
  return text;
}

function isSpaced(before: Item, after: Item): boolean {
  if (before.kind !== "token" || after.kind !== "token") return true;
  return !(after.image === "," || after.image === "." || after.image === "%" || before.image === ".");
}
