import type { Token, TokenType } from "./token.ts";

/**
 * No word is reserved: an objective may be called `target`. A keyword is a name only beside `->`, `,` or `.`, or right
 * after a keyword that takes a name, on the same line; and within the braces of a theme.
 */

/** Keywords that a name, or a word of the vocabulary, follows. */
const takesName = new Set([
  "import",
  "map",
  "profile",
  "status",
  "language",
  "proposition",
  "segment",
  "adopters",
  "trait",
  "perspective",
  "cluster",
  "objective",
  "as",
  "horizon",
  "for",
  "measure",
  "every",
  "initiative",
  "theme",
  "waive",
  "strength",
]);

/** Where the name may be missing, and a keyword come instead: the keyword, the one after it, and what follows that. */
const nameMissing: readonly [string, string, (next: Token) => boolean][] = [
  ["import", "from", (next) => next.tokenType.name === "TEXT"],
  ["waive", "because", (next) => next.tokenType.name === "TEXT"],
  ["objective", "as", (next) => isWord(next)],
];

/** An arrow that begins a statement is one too. */
const nameBeside = new Set(["->", "LEAD", ",", "."]);

export interface WordContext {
  readonly previous?: Token;
  /** Whether the previous token stands for its keyword, rather than for a name. */
  readonly previousIsKeyword: boolean;
  readonly next?: Token;
  readonly inTheme: boolean;
  /** Whether the word stands in a block. */
  readonly inBlock: boolean;
}

/** Whether a word that could be a keyword is a name. */
export function isName(word: Token, context: WordContext): boolean {
  const { previous, next, previousIsKeyword, inTheme, inBlock } = context;
  if (inTheme) return true;
  const besideNext = next && nameBeside.has(next.tokenType.name);
  if (besideNext && sameLine(word, next)) return true;
  // A long link breaks before its arrow; outside blocks such an arrow cannot begin a statement.
  if (besideNext && next.tokenType.name === "->" && !inBlock && !(previous && sameLine(previous, word))) return true;
  if (!previous || !sameLine(previous, word)) return false;
  if (nameBeside.has(previous.tokenType.name)) return true;
  if (!previousIsKeyword || !takesName.has(previous.image)) return false;
  return !nameMissing.some(
    ([before, keyword, follows]) =>
      previous.image === before &&
      word.image === keyword &&
      next !== undefined &&
      sameLine(word, next) &&
      follows(next),
  );
}

export function isWord(token: Token): boolean {
  return /^[\p{L}_]/u.test(token.image) && token.tokenType.name !== "TEXT" && token.tokenType.name !== "JUNK";
}

/** Whether nothing but the line's indentation is between two tokens and neither begins a line of its own. */
export function sameLine(before: Token, after: Token): boolean {
  return before.endLine === after.startLine;
}

export function isKeyword(token: Token, id: TokenType): boolean {
  return token.tokenType !== id && isWord(token);
}
