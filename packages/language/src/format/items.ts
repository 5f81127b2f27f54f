import type { Scan } from "../lex/scan.ts";
import type { Token } from "../lex/token.ts";

/** A token or comment of the text. */
export interface Item {
  readonly image: string;
  readonly kind: "token" | "line comment" | "block comment";
  readonly start: number;
  /** The offset after the last character. */
  readonly end: number;
  readonly startLine: number;
  readonly endLine: number;
}

/** The tokens and comments of a text, in its order. */
export class Items {
  readonly #items: readonly Item[];

  constructor({ tokens, comments }: Scan) {
    const items = [...tokens.map((token) => itemOf(token, "token")), ...comments.map(commentOf)];
    this.#items = items.sort((a, b) => a.start - b.start);
  }

  /** Those that begin within a stretch. */
  between(start: number, end: number): readonly Item[] {
    return this.#items.slice(this.#indexFrom(start), this.#indexFrom(end));
  }

  #indexFrom(offset: number): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#items[middle] as Item).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function commentOf(token: Token): Item {
  return itemOf(token, token.image.startsWith("//") ? "line comment" : "block comment");
}

function itemOf({ image, startOffset, endOffset, startLine, endLine }: Token, kind: Item["kind"]): Item {
  const shown = kind === "line comment" ? image.trimEnd() : image;
  return { image: shown, kind, start: startOffset, end: endOffset + 1, startLine, endLine };
}
