import type { Link } from "@smap/model";
import type * as syntax from "../generated/ast.ts";
import { Chain, type Part, type WrittenEnd } from "./chain.ts";
import { removeStatement, removeStretch } from "./remove.ts";
import { type Source, type Stretch, sliceOf, stretchOf } from "./source.ts";
import type { OffsetEdit } from "./text-edit.ts";

/** What is to go from one statement of links: some of its links, and all that begin or end at a name that will not be there. */
export interface LostLinks {
  readonly links: readonly Link[];
  /** Where the names begin. */
  readonly ends: ReadonlySet<number>;
}

/**
 * Takes links out of one statement that makes them. What is left of a chain stays a chain, its reason and block with each
 * part. It stands as it was written, and every comment is kept, once.
 */
export function removeLinks(source: Source, statement: syntax.Statement, lost: LostLinks): OffsetEdit | undefined {
  if (statement.$type !== "Link" && statement.$type !== "ObjectiveLink") return undefined;
  const chain = new Chain(statement);
  const start = ({ range }: Link["to"]) => source.offsetsOf(range)[0];
  const pairs = new Set(lost.links.map(({ from, to }) => `${chain.causeAt(start(from))}->${start(to)}`));
  const parts = chain.without(pairs, lost.ends);
  return parts.length === 0 ? removeStatement(source, statement) : new Rewriting(source, chain).as(parts);
}

/** The statement that makes a link. */
export function statementOf(source: Source, { origin }: Link): syntax.Statement | undefined {
  return source.statementAt(...source.offsetsOf(origin.range));
}

/** One statement of links written as several, or with fewer ends. */
class Rewriting {
  readonly #source: Source;
  readonly #chain: Chain;
  /** Where the comments begin that stand in what has been written so far. */
  readonly #written = new Set<number>();

  constructor(source: Source, chain: Chain) {
    this.#source = source;
    this.#chain = chain;
  }

  as(parts: readonly Part[]): OffsetEdit {
    const { lineBreak, text } = this.#source;
    const [start, end] = stretchOf(this.#chain.statement);
    const indent = this.#source.indentAt(start);
    const tail: Stretch = [this.#chain.endOfEnds, end];
    const heads = parts.map((part) => ({ part, head: this.#write(part) }));
    const left = this.#source.commentsIn(start, tail[0]).filter(([comment]) => !this.#written.has(comment));
    const lines: string[] = [];
    for (const [index, { part, head }] of heads.entries()) {
      const [, last] = part.flat().at(-1)?.stretch ?? tail;
      while (left[0] && left[0][0] < last) lines.push(this.#next(left));
      const ending = index === 0 ? text.slice(...tail) : this.#withoutComments(tail);
      lines.push(head + ending);
      while (left[0] && this.#isOnLine(left[0][0], last)) lines.push(`${lines.pop()} ${this.#next(left)}`);
    }
    while (left.length > 0) lines.push(this.#next(left));
    const rest = text.slice(end, this.#source.lineEnd(end)).trim();
    const isOpen = lines.at(-1)?.split("\n").at(-1)?.includes("//") && rest !== "";
    return { start, end, newText: lines.join(lineBreak + indent) + (isOpen ? lineBreak + indent : "") };
  }

  /** The ends of a part; what stands between two that were beside each other is kept, unless its comments are elsewhere by now. */
  #write(part: Part): string {
    const groups = part.filter((ends) => ends.length > 0).map((ends) => this.#joined(ends, ", "));
    const [first, ...others] = part.filter((ends) => ends.length > 0);
    let words = groups[0] ?? "";
    let last = first?.at(-1);
    for (const [index, ends] of others.entries()) {
      words += this.#between(last, ends[0], " -> ") + groups[index + 1];
      last = ends.at(-1);
    }
    return part.at(-1)?.length === 0 ? `${words} ->` : words.trimStart();
  }

  #joined(ends: readonly WrittenEnd[], plain: string): string {
    return ends
      .map((end, index) => (index === 0 ? "" : this.#between(ends[index - 1], end, plain)) + this.#text(end))
      .join("");
  }

  #text({ stretch }: WrittenEnd): string {
    return this.#source.text.slice(...stretch);
  }

  #between(before: WrittenEnd | undefined, after: WrittenEnd | undefined, plain: string): string {
    if (!before || !after || after.place !== before.place + 1) return plain;
    const gap: Stretch = [before.stretch[1], after.stretch[0]];
    const comments = this.#source.commentsIn(...gap).map(([start]) => start);
    if (comments.some((start) => this.#written.has(start))) return plain;
    for (const start of comments) this.#written.add(start);
    return this.#source.text.slice(...gap);
  }

  #next(comments: Stretch[]): string {
    return this.#source.text.slice(...(comments.shift() as Stretch));
  }

  #isOnLine(offset: number, other: number): boolean {
    return this.#source.lineStart(offset) === this.#source.lineStart(other);
  }

  #withoutComments([start, end]: Stretch): string {
    const edits = this.#source.commentsIn(start, end).map((comment) => {
      const edit = removeStretch(this.#source, comment);
      // What a comment parted stays apart.
      return { ...edit, newText: /^\S/u.test(this.#source.text.slice(edit.end)) ? " " : "" };
    });
    return sliceOf(this.#source, [start, end], edits);
  }
}
