import type { Link, StrategyMap } from "@smap/model";
import type * as syntax from "../generated/ast.ts";
import { Names } from "./names.ts";
import type { Notes } from "./notes.ts";

/** Finds the map that an import names; undefined if there is no such file. */
export type ImportResolver = (path: string) => StrategyMap | undefined;

/** A `->` in an objective's block: a link whose cause is that objective. */
export interface LinkFromObjective {
  readonly node: syntax.ObjectiveLink;
  readonly cause: Link["from"];
}

/** What the readers of one text share: what they notice, the names taken so far, and links to be read when all are known. */
export class Context {
  readonly notes: Notes;
  readonly objectives = new Names("objective");
  readonly segments = new Names("segment");
  readonly themes = new Names("theme");
  readonly measures = new Names("measure");
  readonly initiatives = new Names("initiative");
  readonly imports = new Names("import");
  readonly perspectives = new Names("perspective");
  readonly links: LinkFromObjective[] = [];

  constructor(notes: Notes) {
    this.notes = notes;
  }
}
