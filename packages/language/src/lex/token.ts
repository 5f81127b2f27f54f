import type { Lexer } from "langium";

/** The kinds of tokens, by name: terminals of the grammar, and keywords by their own spelling. */
export type TokenTypes = Lexer["definition"];
export type TokenType = TokenTypes[string];

/** A token with all its places: the end offset inclusive, lines and columns from 1, as the parser wants them. */
export interface Token {
  image: string;
  startOffset: number;
  endOffset: number;
  startLine: number;
  endLine: number;
  startColumn: number;
  endColumn: number;
  tokenType: TokenType;
  tokenTypeIdx: number;
  /** True for a brace that the text lacks: the parser goes by it, the syntax tree does not show it. */
  isInsertedInRecovery?: boolean;
}

/** Makes a token of another kind. */
export function retype(token: Token, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx as number;
}
