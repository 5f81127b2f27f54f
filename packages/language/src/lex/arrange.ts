import { Blocks } from "./blocks.ts";
import { keywordsOf } from "./scan.ts";
import { isThemeLine } from "./theme-lines.ts";
import { retype, type Token, type TokenType, type TokenTypes } from "./token.ts";
import { isName, isWord, sameLine } from "./words.ts";

export interface Arranged {
  readonly tokens: Token[];
  /** Opening braces without a closing one. */
  readonly unclosed: readonly Token[];
  /** Whether every brace has its counterpart. */
  readonly balanced: boolean;
}

/**
 * Tells names from keywords, marks the words and arrows that begin a statement, and matches braces, so that the grammar
 * needs one token of lookahead and no recovery. When braces do not match, a second pass goes by the indentation to find
 * the one that is missing or too many.
 */
export function arrange(tokens: readonly Token[], types: TokenTypes): Arranged {
  const keywords = keywordsOf(types);
  const copies = () => tokens.map((token) => ({ ...token }));
  const first = pass(copies(), types, keywords, false);
  if (first.balanced) return first;
  return pass(copies(), types, keywords, true);
}

function pass(tokens: Token[], types: TokenTypes, keywords: Map<string, TokenType>, repair: boolean): Arranged {
  const type = (name: string) => types[name] as TokenType;
  const words = new Set(keywords.keys());
  const blocks = new Blocks(tokens, types, repair);
  let previousIsKeyword = false;

  for (const [index, token] of tokens.entries()) {
    const previous = tokens[index - 1];
    const next = tokens[index + 1];
    const beginsLine = !previous || !sameLine(previous, token);
    if (beginsLine && blocks.inTheme && !isThemeLine(tokens, index, words)) blocks.closeMissing();

    let isKeyword = false;
    if (isWord(token)) {
      const { inTheme, inBlock } = blocks;
      isKeyword = keywords.has(token.image) && !isName(token, { previous, previousIsKeyword, next, inTheme, inBlock });
      if (beginsLine) blocks.beginLine(token, isKeyword, next);
      if (!isKeyword) retype(token, type(beginsLine && !blocks.inTheme ? "START" : "ID"));
      else if (token.image === "critical" && !(next && isWord(next) && sameLine(token, next)))
        retype(token, type("JUNK"));
      else blocks.keyword(token.image);
    } else if (token.image === "{") blocks.open(token);
    else if (token.image === "}") blocks.close(token, beginsLine);
    else if (blocks.inTheme && token.image !== ",") retype(token, type("JUNK"));
    else if (token.tokenType === type("->") && beginsLine && blocks.inBlock) retype(token, type("LEAD"));
    blocks.push(token);
    previousIsKeyword = isKeyword;
  }
  return blocks.finish();
}
