import type { AstNode } from "langium";
import type * as syntax from "../generated/ast.ts";
import type { Item, Items } from "./items.ts";
import { fits, maxColumns, type Output } from "./output.ts";
import { joined } from "./words.ts";

/** Writes statements, those of a block one step deeper than the statement that it belongs to. */
export class StatementWriter {
  readonly #items: Items;
  readonly #out: Output;

  constructor(items: Items, out: Output) {
    this.#items = items;
    this.#out = out;
  }

  /** Writes the statements between two offsets, with their comments. `before` is what they follow, if anything. */
  write(statements: readonly syntax.Statement[], start: number, end: number, depth: number, before?: Item): void {
    let from = start;
    let previous = before;
    let isFirst = true;
    let wasTall = false;
    for (const statement of statements) {
      const [begin, stop] = stretchOf(statement);
      const inOneLine = this.#oneLine(statement, depth);
      const isTall = depth === 0 && blockOf(statement) !== undefined && inOneLine === undefined;
      const gap = this.#items.between(from, begin);
      const first = this.#items.between(begin, stop)[0] as Item;
      const forced = !isFirst && (isTall || wasTall);
      const leading = this.#gap(gap, first, previous, depth, isFirst, forced);
      if (inOneLine !== undefined) this.#out.line(leading + inOneLine, depth);
      else this.#tall(statement, leading, depth);
      const lateComments = inOneLine === undefined ? [] : this.#lineComments(statement);
      for (const comment of lateComments) this.#out.appendComment(comment);
      previous = this.#items.between(begin, stop).at(-1);
      from = stop;
      isFirst = false;
      wasTall = isTall;
    }
    this.#gap(this.#items.between(from, end), undefined, previous, depth, isFirst, false);
  }

  /**
   * Writes the comments before a statement, and the blank line that sets it apart. A comment that stands beside what it
   * follows stays there. Returns what stands on the statement's own line before it.
   */
  #gap(
    comments: readonly Item[],
    next: Item | undefined,
    before: Item | undefined,
    depth: number,
    isFirst: boolean,
    forced: boolean,
  ): string {
    let previous = before;
    let isSetApart = forced;
    let isAlone = isFirst;
    let leading = "";
    for (const comment of comments) {
      const isBeside = previous && comment.startLine === previous.endLine && leading === "";
      if (isBeside && (comment.kind === "line comment" || !this.#out.endsInComment)) {
        this.#out.appendComment(comment);
      } else if (next && comment.kind === "block comment" && comment.endLine === next.startLine) {
        if (leading === "" && (isSetApart || (!isAlone && isApart(previous, comment)))) this.#out.blank();
        leading += `${comment.image} `;
      } else {
        if (isSetApart || (!isAlone && isApart(previous, comment))) this.#out.blank();
        isSetApart = false;
        isAlone = false;
        this.#out.line(comment.image, depth);
      }
      previous = comment;
    }
    if (next && leading === "" && (isSetApart || (!isAlone && isApart(previous, next)))) this.#out.blank();
    return leading;
  }

  /** The whole statement on one line, if it was written so, or has no block, and fits. */
  #oneLine(statement: syntax.Statement, depth: number): string | undefined {
    const text = this.#compact(statement);
    if (text === undefined) return undefined;
    if (statement.$type === "Link" || statement.$type === "Theme") return fits(text, depth) ? text : undefined;
    return blockOf(statement) && !fits(text, depth) ? undefined : text;
  }

  /** The statement on one line, however long; undefined if its block is written over several lines. */
  #compact(statement: syntax.Statement): string | undefined {
    const [begin, stop] = stretchOf(statement);
    const items = this.#items.between(begin, stop).filter(({ kind }) => kind !== "line comment");
    const block = blockOf(statement);
    if (statement.$type === "Theme") {
      const open = items.find(({ image }) => image === "{");
      return open && open.startLine !== items.at(-1)?.endLine ? undefined : joined(items);
    }
    if (!block) return joined(items);
    const [open, close] = stretchOf(block);
    const brace = items.find(({ start }) => start === open);
    if (!brace || brace.startLine !== items.at(-1)?.endLine) return undefined;
    const parts = [];
    let from = open + 1;
    for (const inner of block.statements) {
      const [innerBegin, innerStop] = stretchOf(inner);
      parts.push(...this.#items.between(from, innerBegin).map(({ image }) => image));
      const text = this.#compact(inner);
      if (text === undefined) return undefined;
      parts.push(text);
      from = innerStop;
    }
    parts.push(...this.#items.between(from, close - 1).map(({ image }) => image));
    const head = joined(items.filter(({ start }) => start < open));
    const content = parts.length === 0 ? "{}" : `{ ${parts.join("  ")} }`;
    return head === "" ? content : `${head} ${content}`;
  }

  #lineComments(statement: syntax.Statement): readonly Item[] {
    const [begin, stop] = stretchOf(statement);
    return this.#items.between(begin, stop).filter(({ kind }) => kind === "line comment");
  }

  /** A statement over several lines. */
  #tall(statement: syntax.Statement, leading: string, depth: number): void {
    if (statement.$type === "Theme") {
      this.#theme(statement, leading, depth);
      return;
    }
    const [begin, stop] = stretchOf(statement);
    const block = blockOf(statement);
    const open = block ? stretchOf(block)[0] : stop;
    const head = this.#items.between(begin, open);
    const words = head.filter(({ kind }) => kind !== "line comment");
    const lines = statement.$type === "Link" ? brokenLink(words, depth) : [joined(words)];
    for (const [index, line] of lines.entries())
      this.#out.line(index === 0 ? leading + line : line, index === 0 ? depth : depth + 1);
    const comments = head.filter(({ kind }) => kind === "line comment");
    if (block) this.#block(block, depth);
    for (const comment of comments) this.#out.appendComment(comment);
  }

  #block(block: syntax.Block, depth: number): void {
    const [open, close] = stretchOf(block);
    const brace = this.#items.between(open, open + 1)[0];
    this.#out.append(" {");
    this.write(block.statements, open + 1, close - 1, depth + 1, brace);
    this.#out.line("}", depth);
  }

  /** A theme's names, as many on a line as fit. */
  #theme(statement: syntax.Theme, leading: string, depth: number): void {
    const [begin, stop] = stretchOf(statement);
    const items = this.#items.between(begin, stop);
    const brace = items.findIndex(({ image }) => image === "{");
    const head = items.slice(0, brace);
    const isLineComment = ({ kind }: Item) => kind === "line comment";
    this.#out.line(`${leading}${joined(head.filter((item) => !isLineComment(item)))} {`, depth);
    for (const comment of head.filter(isLineComment)) this.#out.line(comment.image, depth + 1);
    let line: Item[] = [];
    const end = () => {
      if (line.length > 0) this.#out.line(joined(line), depth + 1);
      line = [];
    };
    for (const item of items.slice(brace + 1, -1)) {
      if (item.kind === "line comment") {
        if (line.length > 0) {
          line.push(item);
          end();
        } else this.#out.line(item.image, depth + 1);
        continue;
      }
      const room = item.image === "," ? maxColumns : maxColumns - 1;
      if (line.length > 0 && item.image !== "," && (depth + 1) * 2 + joined([...line, item]).length > room) end();
      line.push(item);
    }
    end();
    this.#out.line("}", depth);
  }
}

/** A long link, broken before arrows. */
function brokenLink(items: readonly Item[], depth: number): string[] {
  const pieces: Item[][] = [[]];
  for (const item of items) {
    if (item.image === "->" && item.kind === "token") pieces.push([]);
    pieces.at(-1)?.push(item);
  }
  const lines: string[] = [];
  for (const piece of pieces.map(joined)) {
    const last = lines.at(-1);
    const longer = `${last} ${piece}`;
    if (last !== undefined && fits(longer, lines.length === 1 ? depth : depth + 1)) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}

function blockOf(statement: syntax.Statement): syntax.Block | undefined {
  return "block" in statement ? statement.block : undefined;
}

function stretchOf(node: AstNode): [start: number, end: number] {
  return [node.$cstNode?.offset ?? 0, node.$cstNode?.end ?? 0];
}

/** Whether a blank line stands between two. */
function isApart(before: Item | undefined, after: Item): boolean {
  return before !== undefined && after.startLine - before.endLine > 1;
}
