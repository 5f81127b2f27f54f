import type { SourceRange } from "@smap/model";
import type * as syntax from "../generated/ast.ts";
import { chainInObjective, misplaced, strayBlock } from "../messages/misplaced.ts";
import { linkCauseMissing, objectiveMissing } from "../messages/missing.ts";
import type { Notes } from "./notes.ts";
import { partsOf, rangeOf, rangeOfFirst } from "./parts.ts";
import { type Holder, keywordOf, places } from "./statements.ts";
import { noteStrays } from "./strays.ts";

/** The statements of a block by type, with where the duplicates of settings were noted. */
export class Contents {
  readonly statements: readonly syntax.Statement[];
  readonly #notes: Notes;

  /** Sorts out what a block holds: notes what cannot stand there, and settings given twice. */
  constructor(block: { statements: readonly syntax.Statement[] } | undefined, holder: Holder, notes: Notes) {
    this.#notes = notes;
    const written = withoutStrayBlocks(block?.statements ?? [], notes);
    noteStrays(written, notes);
    noteChains(written, notes);
    this.statements = written.filter((statement) => this.#mayStand(statement, holder));
  }

  #mayStand(statement: syntax.Statement, holder: Holder): boolean {
    const keyword = keywordOf(statement);
    if (keyword === undefined || isFragment(statement)) return false;
    const allowed = places[keyword] as readonly Holder[];
    if (allowed.includes(holder)) return true;
    const causeless = statement.$type === "ObjectiveLink" && holder === "map";
    const message = causeless ? linkCauseMissing : misplaced(shownKeyword(statement, keyword), allowed, holder);
    this.#notes.problem(message, keywordRange(statement));
    return false;
  }

  /** All statements of a type. */
  all<Type extends syntax.Statement["$type"]>(type: Type): Extract<syntax.Statement, { $type: Type }>[] {
    return this.statements.filter((statement) => statement.$type === type) as never;
  }

  /** The one statement of a type, or of a keyword; a later one is noted as given twice. */
  one<Type extends syntax.Statement["$type"]>(
    type: Type,
    keyword?: string,
  ): Extract<syntax.Statement, { $type: Type }> | undefined {
    const [first, ...later] = this.all(type).filter(
      (statement) => keyword === undefined || keywordOf(statement) === keyword,
    );
    if (!first) return undefined;
    const what = keywordOf(first) as string;
    for (const statement of later) {
      const range = keywordRange(statement);
      this.#notes.fault({ kind: "duplicate-block", what, range, first: keywordRange(first) });
    }
    return first;
  }
}

/** The statements of a type, and those of the same type that stand, wrongly, in the blocks of these. */
export function lifted<Statement extends syntax.Statement & { block?: syntax.Block }>(
  statements: readonly syntax.Statement[],
  type: Statement["$type"],
): Statement[] {
  return statements
    .filter((statement): statement is Statement => statement.$type === type)
    .flatMap((statement) => [statement, ...lifted<Statement>(statement.block?.statements ?? [], type)]);
}

export function keywordRange(statement: syntax.Statement): SourceRange {
  const parts = partsOf(statement);
  if (statement.$type === "Objective") return rangeOfFirst(parts, "keyword");
  return rangeOfFirst(parts);
}

/** A link without an arrow is only words, which are noted as such. */
function isFragment(statement: syntax.Statement): boolean {
  return statement.$type === "Link" && statement.steps.length === 0;
}

function shownKeyword(statement: syntax.Statement, keyword: string): string {
  return statement.$type === "Link" ? "->" : keyword;
}

function withoutStrayBlocks(statements: readonly syntax.Statement[], notes: Notes): syntax.Statement[] {
  return statements.flatMap((statement) => {
    if (statement.$type !== "StrayBlock") return [statement];
    const { start } = rangeOf(statement);
    notes.problem(strayBlock, { start, end: { line: start.line, character: start.character + 1 } });
    return withoutStrayBlocks(statement.block.statements, notes);
  });
}

/** `-> b -> c` in an objective looks like a chain, but would be two links from the objective. */
function noteChains(statements: readonly syntax.Statement[], notes: Notes): void {
  for (const [index, statement] of statements.entries()) {
    const before = statements[index - 1];
    if (statement.$type !== "ObjectiveLink" || before?.$type !== "ObjectiveLink") continue;
    if (before.reason !== undefined || before.block) continue;
    if (rangeOf(before).end.line === rangeOf(statement).start.line)
      notes.problem(chainInObjective, keywordRange(statement));
  }
  for (const statement of statements) {
    if (statement.$type === "Objective" && !statement.keyword) notes.problem(objectiveMissing, keywordRange(statement));
  }
}
