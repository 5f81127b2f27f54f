import type { Token } from "./token.ts";
import { isWord, sameLine } from "./words.ts";

/**
 * Whether a line can be part of the names between a theme's braces: names and commas, perhaps the closing brace. A line
 * that begins a statement shows that the brace is missing.
 */
export function isThemeLine(tokens: readonly Token[], start: number, keywords: ReadonlySet<string>): boolean {
  const first = tokens[start] as Token;
  let previous: Token | undefined;
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (!sameLine(first, token) || token.image === "}") return true;
    if (!isWord(token) && token.image !== ",") return false;
    if (previous && isWord(previous) && isWord(token) && keywords.has(first.image)) return false;
    previous = token;
  }
  return true;
}
