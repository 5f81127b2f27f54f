import { AstUtils, GrammarUtils } from "langium";
import type * as syntax from "../generated/ast.ts";
import { isBlock } from "../generated/ast.ts";
import { endOfLines, startOfLines } from "./comments.ts";
import type { Lines } from "./render.ts";
import { type Source, spacesBefore, stretchOf } from "./source.ts";
import type { OffsetEdit } from "./text-edit.ts";

/** The block that a statement's braces hold. */
export function blockOf(statement: syntax.Statement | undefined): syntax.Block | undefined {
  return statement && "block" in statement ? statement.block : undefined;
}

/** Writes lines as a statement of a block, after its first `after` statements (all, if absent). */
export function insertIntoBlock(source: Source, owner: syntax.Statement, lines: Lines, after?: number): OffsetEdit {
  const block = blockOf(owner);
  const { lineBreak } = source;
  const indent = source.indentAt(stretchOf(owner)[0]);
  const inner = indented(source, lines, indent + stepOf(source));
  if (!block) {
    const [, end] = stretchOf(owner);
    return { start: end, end, newText: ` {${lineBreak}${inner}${lineBreak}${indent}}` };
  }
  const [open, end] = stretchOf(block);
  const close = GrammarUtils.findNodeForKeyword(block.$cstNode, "}")?.offset;
  if (source.lineStart(open) === source.lineStart(close ?? end)) return intoOneLine(source, block, owner, lines, after);
  const place = after ?? block.statements.length;
  const previous = block.statements[place - 1];
  const next = block.statements[place];
  if (next) {
    const begin = previous ? stretchOf(previous)[1] : open + 1;
    return ownLines(source, inner, begin, stretchOf(next)[0], indent + stepOf(source));
  }
  const begin = previous ? stretchOf(previous)[1] : (source.commentsIn(open, end).at(-1)?.[1] ?? open + 1);
  return ownLines(source, inner, begin, close, indent);
}

/** Writes lines of their own after the line of what comes before; what follows on that line goes to a line after them. */
function ownLines(source: Source, lines: string, begin: number, next: number | undefined, indent: string): OffsetEdit {
  const { lineBreak } = source;
  const at = endOfLines(source, begin);
  if (next === undefined || at <= next) return { start: at, end: at, newText: lineBreak + lines };
  const spaces = Math.min(next - begin, spacesBefore(source, next));
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
  const written = block.statements.map((statement) => [source.text.slice(...stretchOf(statement))]);
  const all = [...written];
  all.splice(after ?? written.length, 0, [...lines]);
  const isShort = all.every(({ length }) => length === 1) && written.length > 0;
  const compact = `{ ${all.flat().join("  ")} }`;
  const width = open - source.lineStart(open) + compact.length;
  const isAlone = source.lineEnd(end) === end && !/\/[/*]/u.test(compact);
  const comments = commentsBetween(source, block);
  if (isShort && width <= 100 && isAlone && comments.length === 0) return { start: open, end, newText: compact };
  const content = indented(source, [...comments, ...all.flat()], indent + stepOf(source));
  return { start: open, end, newText: `{${lineBreak}${content}${lineBreak}${indent}}` };
}

/** The comments of a block that stand in none of its statements, and would be lost when it is written anew. */
function commentsBetween(source: Source, block: syntax.Block): string[] {
  const stretches = block.statements.map(stretchOf);
  const comments = source.commentsIn(...stretchOf(block));
  const between = comments.filter(([start]) => !stretches.some(([from, to]) => from <= start && start < to));
  return between.map((comment) => source.text.slice(...comment));
}

/** Writes lines at the top level, after a statement (at the end of the text, if absent). */
export function insertAtTop(
  source: Source,
  lines: Lines,
  after: syntax.Statement | undefined,
  isSetApart: boolean,
): OffsetEdit {
  const { lineBreak, text } = source;
  const written = indented(source, lines, "");
  const gap = isSetApart ? lineBreak + lineBreak : lineBreak;
  if (after) {
    const end = stretchOf(after)[1];
    const at = endOfLines(source, end);
    const next = source.tree.statements.find((statement) => stretchOf(statement)[0] >= end);
    if (next && stretchOf(next)[0] < at) {
      const start = stretchOf(next)[0];
      const spaces = Math.min(start - end, spacesBefore(source, start));
      return { start: start - spaces, end: start, newText: gap + written + gap };
    }
    const rest = text.slice(at);
    const below = isSetApart && /^(?:\r?\n)[^\r\n]/u.test(rest) ? lineBreak : "";
    return { start: at, end: at, newText: gap + written + below };
  }
  const first = source.tree.statements[0];
  if (first) {
    const at = startOfLines(source, stretchOf(first)[0]);
    return { start: at, end: at, newText: written + gap };
  }
  const before = text === "" || /[\r\n]$/u.test(text) ? "" : lineBreak;
  return { start: text.length, end: text.length, newText: before + written + lineBreak };
}

/** Lines in one text, each with an indentation before its own, in the text's own steps. */
function indented(source: Source, lines: Lines, indent: string): string {
  const step = stepOf(source);
  const own = (line: string) => line.replace(/^\t+/u, (tabs) => step.repeat(tabs.length));
  return lines.map((line) => (line === "" ? "" : indent + own(line))).join(source.lineBreak);
}

/** The step by which the text indents: that of the first statement on a line of its own in a block, else two spaces. */
function stepOf(source: Source): string {
  for (const statement of source.tree.statements) {
    const inner = blockOf(statement)?.statements[0];
    const step = inner && source.indentAt(stretchOf(inner)[0]);
    if (step && inner && source.lineStart(stretchOf(inner)[0]) > stretchOf(statement)[0]) return step;
  }
  return "  ";
}

/** The statement that a block belongs to; undefined at the top level. */
export function ownerOf(statement: syntax.Statement): syntax.Statement | undefined {
  const block = AstUtils.getContainerOfType(statement.$container, isBlock);
  return block?.$container as syntax.Statement | undefined;
}
