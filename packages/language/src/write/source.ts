import type { Position, SourceRange, StrategyMap } from "@smap/model";
import type { AstNode } from "langium";
import type * as syntax from "../generated/ast.ts";
import type { Lines } from "../lex/lines.ts";
import { MapText } from "../read/map-text.ts";
import { applyOffsets, type OffsetEdit } from "./text-edit.ts";

/** Two offsets of a text, the second behind the last letter. */
export type Stretch = readonly [start: number, end: number];

/** A text that is about to be changed: its map, its syntax tree, its comments, and its offsets. */
export class Source {
  readonly text: string;
  readonly read: MapText;
  readonly map: StrategyMap;
  readonly tree: syntax.MapFile;
  readonly #lines: Lines;
  #comments: readonly Stretch[] | undefined;

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

  /** The comments that lie wholly between two offsets, in the order of the text. */
  commentsIn(start: number, end: number): readonly Stretch[] {
    const found: Stretch[] = [];
    for (let index = this.#placeOf(start); (this.#allComments[index]?.[1] ?? Number.POSITIVE_INFINITY) <= end; index++)
      found.push(this.#allComments[index] as Stretch);
    return found;
  }

  /** The comment that begins at an offset. */
  commentAt(offset: number): Stretch | undefined {
    const comment = this.#allComments[this.#placeOf(offset)];
    return comment?.[0] === offset ? comment : undefined;
  }

  /** The comment that an offset lies within: what is written there would be part of it. */
  commentAround(offset: number): Stretch | undefined {
    const comment = this.#allComments[this.#placeOf(offset) - 1];
    return comment && offset < comment[1] ? comment : undefined;
  }

  get #allComments(): readonly Stretch[] {
    this.#comments ??= this.read.parsed.report.scan.comments.map(({ startOffset, image }): Stretch => {
      return [startOffset, startOffset + image.length];
    });
    return this.#comments;
  }

  /** The place, among all comments, of the first that begins at an offset or after it. */
  #placeOf(offset: number): number {
    let low = 0;
    let high = this.#allComments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#allComments[middle] as Stretch)[0] < offset) low = middle + 1;
      else high = middle;
    }
    return low;
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

/** A stretch of a text with edits made in it. */
export function sliceOf({ text }: Source, [start, end]: Stretch, edits: readonly OffsetEdit[]): string {
  const shifted = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return applyOffsets(text.slice(start, end), shifted);
}

/** The same as lines, without the indentation of the first, as far as all others have it too: within a text it says something. */
export function linesOf(source: Source, stretch: Stretch, edits: readonly OffsetEdit[] = []): string[] {
  const indent = source.indentAt(stretch[0]);
  const [first = "", ...others] = sliceOf(source, stretch, edits).split(/\r?\n/u);
  let cut = indent.length;
  for (const line of others) while (line.trim() !== "" && !line.startsWith(indent.slice(0, cut))) cut--;
  return [first, ...others.map((line) => line.slice(cut))];
}

export function stretchOf(node: AstNode): Stretch {
  return [node.$cstNode?.offset ?? 0, node.$cstNode?.end ?? 0];
}

/** How many spaces and tabs stand right before an offset. */
export function spacesBefore({ text }: Source, offset: number): number {
  let start = offset;
  while (start > 0 && /[ \t]/u.test(text[start - 1] as string)) start--;
  return offset - start;
}

/** How many stand right behind it. */
export function spacesAfter({ text }: Source, offset: number): number {
  let end = offset;
  while (end < text.length && /[ \t]/u.test(text[end] as string)) end++;
  return end - offset;
}
