import type { Lines } from "./lines.ts";

/** Opening and closing marks of texts as word processors write them. */
export const curlyQuotes = "“”„‟";

export interface TextStretch {
  /** The offset after the last character. */
  readonly end: number;
  readonly closed: boolean;
}

/** Settings that take a text, as they stand at the beginning of a line, right before a `"""`. */
const opensText =
  /^[ \t]*(?:vision|mission|values|description|owner|code|unit|source|evidence|proposition[ \t]+\S+|waive[ \t]+\S+[ \t]+because)[ \t]*$/u;

/**
 * Where the text that begins at an offset ends. An unclosed text ends with its line, so that it cannot swallow what
 * follows; a `{` at the end of that line still opens a block.
 */
export function endOfText(source: string, start: number, lines: Lines): TextStretch {
  if (source.startsWith('"""', start)) return endOfLongText(source, start, lines);
  const closing = source[start] === '"' ? closingQuote(source, start + 1) : closingCurlyQuote(source, start + 1);
  return closing >= 0 ? { end: closing + 1, closed: true } : unclosed(source, start, lines);
}

/**
 * A `"""` right after a keyword at the beginning of a line opens a text rather than closing one: then the text before it
 * was never closed.
 */
function endOfLongText(source: string, start: number, lines: Lines): TextStretch {
  for (let at = source.indexOf('"""', start + 3); at >= 0; at = source.indexOf('"""', at + 1)) {
    if (source[at - 1] === "\\") continue;
    const lineStart = lines.starts[lines.lineOf(at)] as number;
    if (lineStart > start && at - lineStart < 200 && opensText.test(source.slice(lineStart, at))) break;
    return { end: at + 3, closed: true };
  }
  return unclosed(source, start, lines);
}

function unclosed(source: string, start: number, lines: Lines): TextStretch {
  const line = source.slice(start, lines.starts[lines.lineOf(start) + 1] ?? source.length).trimEnd();
  const content = line.endsWith("{") ? line.slice(0, -1).trimEnd() : line;
  return { end: start + Math.max(1, content.length), closed: false };
}

/** The offset of the quote that ends a text, or -1 if the line ends before. */
function closingQuote(source: string, from: number): number {
  for (let at = from; at < source.length && !endsLine(source, at); at++) {
    if (source[at] === '"') return at;
    if (source[at] === "\\" && !endsLine(source, at + 1)) at++;
  }
  // `"Title”` begins straight and ends curly.
  for (let at = from; at < source.length && !endsLine(source, at); at++) if (source[at] === "”") return at;
  return -1;
}

function closingCurlyQuote(source: string, from: number): number {
  let straight = -1;
  for (let at = from; at < source.length && !endsLine(source, at); at++) {
    const letter = source[at] as string;
    if (letter === "”" || letter === "‟" || letter === "“") return at;
    if (letter === '"' && straight < 0) straight = at;
  }
  return straight;
}

function endsLine(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code === 10 || code === 13;
}
