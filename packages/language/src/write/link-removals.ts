import type { Change, Link, Removed } from "@smap/model";
import type * as syntax from "../generated/ast.ts";
import { removeLinks, statementOf } from "./links.ts";
import { linkOf, originOf } from "./locate.ts";
import { type Source, type Stretch, stretchOf } from "./source.ts";
import type { OffsetEdit } from "./text-edit.ts";

/**
 * What goes from the statements of links when links and objectives are removed: each statement is rewritten once, without all
 * of it. With an objective goes every link that names it, also one whose other end is a name of nothing.
 */
export class LinkRemovals {
  readonly #source: Source;
  /** What is taken out whole: the statements within go with it. */
  readonly #gone: readonly Stretch[];
  readonly #byChange = new Map<Change, syntax.Statement[]>();
  readonly #lost = new Map<syntax.Statement, { links: Link[]; ends: Set<number> }>();
  readonly #written = new Set<syntax.Statement>();

  constructor(source: Source, changes: readonly Change[]) {
    this.#source = source;
    const removed = changes.filter((change): change is Removed => change.change === "removed");
    this.#gone = removed.flatMap(({ kind, id }) => {
      const origin = kind === "link" ? undefined : originOf(source.map, kind, id);
      return origin ? [source.offsetsOf(origin.range)] : [];
    });
    for (const change of removed) {
      if (change.kind === "link") this.#noteLink(change);
      if (change.kind === "objective") this.#noteObjective(change);
    }
  }

  /** The edits of the statements that a change takes something from, but those that come with a change before. */
  edits(change: Change): OffsetEdit[] | undefined {
    const edits: OffsetEdit[] = [];
    for (const statement of this.#byChange.get(change) ?? []) {
      const lost = this.#lost.get(statement);
      if (!lost || this.#written.has(statement)) continue;
      this.#written.add(statement);
      const edit = removeLinks(this.#source, statement, lost);
      if (!edit) return undefined;
      edits.push(edit);
    }
    return edits;
  }

  #noteLink(change: Removed): void {
    const link = linkOf(this.#source.map, change.id, change.position);
    const statement = link && statementOf(this.#source, link);
    if (statement) this.#lostOf(change, statement)?.links.push(link);
  }

  #noteObjective(change: Removed): void {
    for (const { kind, id, declares, range } of this.#source.read.reading.names) {
      if (kind !== "objective" || id !== change.id || declares) continue;
      const stretch = this.#source.offsetsOf(range);
      const statement = this.#source.statementAt(...stretch);
      if (statement?.$type !== "Link" && statement?.$type !== "ObjectiveLink") continue;
      this.#lostOf(change, statement)?.ends.add(stretch[0]);
    }
  }

  /** What a statement loses, with the change noted as one that it loses it by; undefined where it goes with what it stands in. */
  #lostOf(change: Change, statement: syntax.Statement) {
    const [start, end] = stretchOf(statement);
    const statements = this.#byChange.get(change) ?? [];
    this.#byChange.set(change, statements);
    if (this.#gone.some(([from, to]) => from <= start && end <= to)) return undefined;
    const lost = this.#lost.get(statement) ?? { links: [], ends: new Set() };
    this.#lost.set(statement, lost);
    statements.push(statement);
    return lost;
  }
}
