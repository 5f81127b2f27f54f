import type { Position, SourceRange, StrategyMap } from "@smap/model";
import type { AstNode } from "langium";
import type * as syntax from "../generated/ast.ts";
import type { Lines } from "../lex/lines.ts";
import { MapText } from "../read/map-text.ts";

/** A text that is about to be changed: its map, its syntax tree, and its offsets. */
export class Source {
  readonly text: string;
  readonly read: MapText;
  readonly map: StrategyMap;
  readonly tree: syntax.MapFile;
  readonly #lines: Lines;

  /** A text that has not been read with its imports knows no link to an objective of another map. */
  constructor(text: string | MapText) {
    this.read = typeof text === "string" ? new MapText(text) : text;
    this.text = this.read.text;
    this.tree = this.read.parsed.tree;
    this.map = this.read.reading.map;
    this.#lines = this.read.lines;
  }

  offsetOf({ line, character }: Position): number {
    return (this.#lines.starts[line] ?? this.text.length) + character;
  }

  offsetsOf({ start, end }: SourceRange): [start: number, end: number] {
    return [this.offsetOf(start), this.offsetOf(end)];
  }

  rangeOf(start: number, end: number): SourceRange {
    return this.#lines.rangeOf(start, end);
  }

  /** The offset at which the line of an offset begins. */
  lineStart(offset: number): number {
    return this.#lines.starts[this.#lines.lineOf(offset)] ?? 0;
  }

  /** The offset at which the line of an offset ends, before its line end. */
  lineEnd(offset: number): number {
    let end = this.#lines.starts[this.#lines.lineOf(offset) + 1] ?? this.text.length;
    while (end > offset && /[\r\n]/u.test(this.text[end - 1] as string)) end--;
    return end;
  }

  /** What indents the line of an offset. */
  indentAt(offset: number): string {
    return /^[ \t]*/u.exec(this.text.slice(this.lineStart(offset)))?.[0] ?? "";
  }

  get lineBreak(): string {
    return this.text.includes("\r\n") ? "\r\n" : "\n";
  }

  /** The smallest statement around a stretch. */
  statementAt(start: number, end: number): syntax.Statement | undefined {
    let found: syntax.Statement | undefined;
    let around: readonly syntax.Statement[] | undefined = this.tree.statements;
    while (around) {
      const inner: syntax.Statement | undefined = around.find((statement) => {
        const [from, to] = stretchOf(statement);
        return from <= start && end <= to;
      });
      found = inner ?? found;
      around = inner && "block" in inner ? inner.block?.statements : undefined;
    }
    return found;
  }
}

/** A stretch of a text as lines, without the indentation of its first. */
export function linesOf(source: Source, start: number, end: number): string[] {
  const indent = source.indentAt(start);
  const lines = source.text.slice(start, end).split(/\r?\n/u);
  return lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
}

export function stretchOf(node: AstNode): [start: number, end: number] {
  return [node.$cstNode?.offset ?? 0, node.$cstNode?.end ?? 0];
}
