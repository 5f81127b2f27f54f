import type { SourceRange } from "@smap/model";
import { SmapTerminals } from "../generated/ast.ts";
import { Lines } from "./lines.ts";
import { curlyQuotes, endOfText } from "./text-end.ts";
import type { Token, TokenType, TokenTypes } from "./token.ts";

/** What a text consists of, before anything is known about statements. */
export interface Scan {
  readonly tokens: Token[];
  readonly comments: Token[];
  readonly lines: Lines;
  readonly unclosedTexts: readonly Token[];
  readonly unclosedComments: readonly Token[];
  /** The rest of the line on which reading stopped, if the text is too long or too little of it means anything. */
  readonly stopped?: SourceRange;
}

/**
 * More than this is not a strategy map: one of 5,000 objectives, each measured and linked, stays below. Nor is a long text
 * of which less than a tenth are keywords, arrows and commas. The limits keep reading noise as quick as reading a map.
 */
export const limits = { tokens: 250_000, comments: 50_000, junk: 1_000, unstructured: 20_000 };

/** Arrows as word processors and other notations write them. */
const arrows = "->|→|⟶|➔|⇒|=>|--+>|[–—]>";

/** Names, numbers, arrows, punctuation, and whatever else there is, in this order. */
const pattern = new RegExp(
  `(${SmapTerminals.ID.source})|(${SmapTerminals.NUMBER.source})|(${arrows})|[{},.%]|` +
    `[^\\s\\p{L}\\p{Nd}_"${curlyQuotes}{},.%/=→⟶➔⇒–—-]+|.`,
  "suy",
);
const groups = { word: 1, number: 3, arrow: 5 };

/** Splits a text into tokens. Never fails: what is nothing becomes JUNK. */
export function scan(text: string, types: TokenTypes): Scan {
  const lines = new Lines(text);
  const tokens: Token[] = [];
  const comments: Token[] = [];
  const unclosedTexts: Token[] = [];
  const unclosedComments: Token[] = [];
  const keywords = keywordsOf(types);
  const lastCommentEnd = text.lastIndexOf("*/");
  let junk = 0;
  let structure = 0;
  let at = 0;
  let line = 0;

  const token = (end: number, tokenType: TokenType): Token => {
    while ((lines.starts[line + 1] ?? Number.POSITIVE_INFINITY) <= at) line++;
    const startLine = line;
    while ((lines.starts[line + 1] ?? Number.POSITIVE_INFINITY) < end) line++;
    const made = {
      image: text.slice(at, end),
      startOffset: at,
      endOffset: end - 1,
      startLine: startLine + 1,
      endLine: line + 1,
      startColumn: at - (lines.starts[startLine] as number) + 1,
      endColumn: end - (lines.starts[line] as number),
      tokenType,
      tokenTypeIdx: tokenType.tokenTypeIdx as number,
    };
    at = end;
    return made;
  };

  while (at < text.length) {
    const letter = text[at] as string;
    if (isSpace(letter)) {
      at++;
      continue;
    }
    const isNoise = tokens.length >= limits.unstructured && structure * 10 < tokens.length;
    if (tokens.length >= limits.tokens || comments.length >= limits.comments || junk > limits.junk || isNoise) {
      const stopped = lines.rangeOf(at, endOfLine(text, at, lines));
      return { tokens, comments, lines, unclosedTexts, unclosedComments, stopped };
    }
    if (letter === "/" && text[at + 1] === "/") {
      comments.push(token(endOfLine(text, at, lines), types.SL_COMMENT as TokenType));
    } else if (letter === "/" && text[at + 1] === "*") {
      const closed = lastCommentEnd >= at + 2;
      const end = closed ? text.indexOf("*/", at + 2) + 2 : endOfLine(text, at, lines);
      const comment = token(end, types.ML_COMMENT as TokenType);
      comments.push(comment);
      if (!closed) unclosedComments.push(comment);
    } else if (letter === '"' || curlyQuotes.includes(letter)) {
      const { end, closed } = endOfText(text, at, lines);
      const found = token(end, types.TEXT as TokenType);
      tokens.push(found);
      if (!closed) unclosedTexts.push(found);
    } else {
      pattern.lastIndex = at;
      const match = pattern.exec(text) as RegExpExecArray;
      const image = match[0];
      const end = at + image.length;
      const keyword = keywords.get(image);
      if (keyword || match[groups.arrow] !== undefined || image === ",") structure++;
      if (match[groups.word] !== undefined) tokens.push(token(end, keyword ?? (types.ID as TokenType)));
      else if (match[groups.number] !== undefined) tokens.push(token(end, types.NUMBER as TokenType));
      else if (match[groups.arrow] !== undefined) tokens.push(token(end, types["->"] as TokenType));
      else if (/^[{},.%]$/u.test(image)) tokens.push(token(end, types[image] as TokenType));
      else {
        junk++;
        tokens.push(token(end, types.JUNK as TokenType));
      }
    }
  }
  return { tokens, comments, lines, unclosedTexts, unclosedComments };
}

/** The words that can be keywords. */
export function keywordsOf(types: TokenTypes): Map<string, TokenType> {
  const words = Object.entries(types).filter(([name]) => /^\p{Ll}+$/u.test(name));
  return new Map(words);
}

/** A byte-order mark counts as a space. */
function isSpace(letter: string): boolean {
  const code = letter.charCodeAt(0);
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/u.test(letter));
}

function endOfLine(text: string, at: number, lines: Lines): number {
  let end = lines.starts[lines.lineOf(at) + 1] ?? text.length;
  while (end > at && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  return end;
}
