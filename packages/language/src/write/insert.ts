import { AstUtils } from "langium";
import type * as syntax from "../generated/ast.ts";
import { isBlock } from "../generated/ast.ts";
import type { Lines } from "./render.ts";
import { type Source, stretchOf } from "./source.ts";
import type { OffsetEdit } from "./text-edit.ts";

/** The step by which a block is indented. */
const step = "  ";

/** The block that a statement's braces hold. */
export function blockOf(statement: syntax.Statement | undefined): syntax.Block | undefined {
  return statement && "block" in statement ? statement.block : undefined;
}

/** Writes lines as a statement of a block, after its first `after` statements (all, if absent). */
export function insertIntoBlock(source: Source, owner: syntax.Statement, lines: Lines, after?: number): OffsetEdit {
  const block = blockOf(owner);
  const { lineBreak } = source;
  const indent = source.indentAt(stretchOf(owner)[0]);
  const inner = indented(lines, indent + step, lineBreak);
  if (!block) {
    const [, end] = stretchOf(owner);
    return { start: end, end, newText: ` {${lineBreak}${inner}${lineBreak}${indent}}` };
  }
  const [open, end] = stretchOf(block);
  const close = end - 1;
  if (source.lineStart(open) === source.lineStart(close)) return intoOneLine(source, block, owner, lines, after);
  const place = after ?? block.statements.length;
  const previous = block.statements[place - 1];
  const next = block.statements[place];
  const begin = previous ? stretchOf(previous)[1] : open + 1;
  return next
    ? ownLines(source, inner, begin, stretchOf(next)[0], indent + step)
    : ownLines(source, inner, begin, close, indent);
}

/** Writes lines of their own after the line of what comes before; what follows on that line goes to a line after them. */
function ownLines(source: Source, lines: string, begin: number, next: number, indent: string): OffsetEdit {
  const { lineBreak, text } = source;
  const at = source.lineEnd(begin);
  if (at <= next) return { start: at, end: at, newText: lineBreak + lines };
  const spaces = /[ \t]*$/u.exec(text.slice(begin, next))?.[0].length ?? 0;
  return { start: next - spaces, end: next, newText: lineBreak + lines + lineBreak + indent };
}

/** A block on one line is opened up when it gets another statement, unless what is new is one line and it stays short. */
function intoOneLine(
  source: Source,
  block: syntax.Block,
  owner: syntax.Statement,
  lines: Lines,
  after?: number,
): OffsetEdit {
  const [open, end] = stretchOf(block);
  const { lineBreak } = source;
  const indent = source.indentAt(stretchOf(owner)[0]);
  const written = block.statements.map((statement) => {
    const [from, to] = stretchOf(statement);
    return [source.text.slice(from, to)];
  });
  const all = [...written];
  all.splice(after ?? written.length, 0, [...lines]);
  const isShort = all.every(({ length }) => length === 1) && written.length > 0;
  const compact = `{ ${all.flat().join("  ")} }`;
  const width = open - source.lineStart(open) + compact.length;
  const isAlone = source.lineEnd(end) === end && !/\/[/*]/u.test(source.text.slice(open, end));
  if (isShort && width <= 100 && isAlone) return { start: open, end, newText: compact };
  const comments = commentsIn(source.text.slice(open + 1, end - 1), block, source, open + 1);
  const content = indented([...comments, ...all.flat()], indent + step, lineBreak);
  return { start: open, end, newText: `{${lineBreak}${content}${lineBreak}${indent}}` };
}

/** Comments within a block on one line, which would be lost when it is written anew. */
function commentsIn(content: string, block: syntax.Block, source: Source, offset: number): string[] {
  let rest = content;
  for (const statement of block.statements) {
    const [from, to] = stretchOf(statement);
    const blank = " ".repeat(to - from);
    rest = rest.slice(0, from - offset) + blank + rest.slice(to - offset);
  }
  return [...rest.matchAll(/\/\*[\s\S]*?\*\//gu)].map(([comment]) => comment.replace(/\r?\n\s*/gu, source.lineBreak));
}

/** Writes lines at the top level, after a statement (at the end of the text, if absent). */
export function insertAtTop(
  source: Source,
  lines: Lines,
  after: syntax.Statement | undefined,
  isSetApart: boolean,
): OffsetEdit {
  const { lineBreak, text } = source;
  const written = indented(lines, "", lineBreak);
  const gap = isSetApart ? lineBreak + lineBreak : lineBreak;
  if (after) {
    const end = stretchOf(after)[1];
    const at = source.lineEnd(end);
    const next = source.tree.statements.find((statement) => stretchOf(statement)[0] >= end);
    if (next && stretchOf(next)[0] < at) {
      const start = stretchOf(next)[0];
      const spaces = /[ \t]*$/u.exec(text.slice(end, start))?.[0].length ?? 0;
      return { start: start - spaces, end: start, newText: gap + written + gap };
    }
    const rest = text.slice(at);
    const below = isSetApart && /^(?:\r?\n)[^\r\n]/u.test(rest) ? lineBreak : "";
    return { start: at, end: at, newText: gap + written + below };
  }
  const first = source.tree.statements[0];
  const at = first ? source.lineStart(stretchOf(first)[0]) : text.length;
  return { start: at, end: at, newText: first ? written + gap : written + lineBreak };
}

/** Lines, each with the same indentation before its own. */
export function indented(lines: Lines, indent: string, lineBreak: string): string {
  return lines.map((line) => (line === "" ? "" : indent + line)).join(lineBreak);
}

/** The statement that a block belongs to; undefined at the top level. */
export function ownerOf(statement: syntax.Statement): syntax.Statement | undefined {
  const block = AstUtils.getContainerOfType(statement.$container, isBlock);
  return block?.$container as syntax.Statement | undefined;
}
