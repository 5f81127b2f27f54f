import {
  clusterId,
  type Import,
  type LinkEnd,
  objectivesOf,
  type Perspective,
  type SourceRange,
  type StrategyMap,
} from "@smap/model";
import type { MapFile, Statement } from "../generated/ast.ts";
import { importObjectiveMissing } from "../messages/missing.ts";
import type { Notes } from "./notes.ts";
import type { WrittenName } from "./written-name.ts";

/** A link's end as written: `target` or `target.member`. */
export interface EndName {
  readonly target: string;
  readonly targetRange: SourceRange;
  readonly member?: string;
  readonly memberRange?: SourceRange;
  readonly range: SourceRange;
}

/**
 * What a link's end or a theme's member can name. Where a name could be several things: an objective first, then an
 * import, then a band.
 */
export class Scope {
  readonly #objectives: ReadonlySet<string>;
  readonly #imports: ReadonlyMap<string, Import>;
  readonly #unread: ReadonlySet<string>;
  readonly #bands: ReadonlyMap<string, Perspective>;
  readonly #tree: MapFile;
  #lost: ReadonlySet<string> | undefined;
  readonly #imported = new Map<string, ReadonlySet<string>>();
  #candidates: string[] | undefined;
  #objectiveNames: string[] | undefined;

  /**
   * `unread` are the imports whose file could not be read. Objectives of the syntax tree that are not in the map (they
   * stand in no band, or in one declared twice) have been noted already: links to them are left out without a word.
   */
  constructor(map: Pick<StrategyMap, "imports" | "perspectives">, unread: ReadonlySet<string>, tree: MapFile) {
    this.#objectives = new Set(objectivesOf(map as StrategyMap).map(({ objective }) => objective.name));
    this.#imports = new Map(map.imports.map((one) => [one.name, one]));
    this.#unread = unread;
    this.#bands = new Map(map.perspectives.map((band) => [band.name, band]));
    this.#tree = tree;
  }

  /** The end of a link; a name of nothing is noted, and gives none. */
  end(written: EndName, notes: Notes): LinkEnd | undefined {
    const { target, targetRange, member, memberRange = targetRange, range } = written;
    const use = (kind: WrittenName["kind"], id: string, place: SourceRange) =>
      notes.name({ kind, id, range: place, declares: false });
    if (member === undefined) {
      if (this.#objectives.has(target)) {
        use("objective", target, targetRange);
        return { kind: "objective", name: target, range };
      }
      if (this.#isLost(target)) return undefined;
      if (this.#imports.has(target)) {
        use("import", target, targetRange);
        notes.problem(importObjectiveMissing(target), range);
        return undefined;
      }
      if (!this.#bands.has(target)) return this.#nothing(target, this.#all(), range, notes);
      use("perspective", target, targetRange);
      return { kind: "perspective", name: target, range };
    }
    const name = `${target}.${member}`;
    const other = this.#imports.get(target);
    if (other) {
      use("import", target, targetRange);
      if (this.#unread.has(target)) return undefined;
      if (!this.#members(other).has(name)) return this.#nothing(name, [...this.#members(other)], range, notes);
      use("imported", name, memberRange);
      return { kind: "imported", name, range };
    }
    const band = this.#bands.get(target);
    if (band) use("perspective", target, targetRange);
    if (!band?.clusters.some((cluster) => cluster.name === member))
      return this.#nothing(name, this.#all(), range, notes);
    use("cluster", name, memberRange);
    return { kind: "cluster", name, range };
  }

  /** Whether a name is that of an objective which is not in the map. */
  #isLost(name: string): boolean {
    this.#lost ??= lostNames(this.#tree.statements, this.#objectives);
    return this.#lost.has(name);
  }

  /** The objectives of an imported map, as links name them. */
  #members({ name, objectives }: Import): ReadonlySet<string> {
    let known = this.#imported.get(name);
    if (!known) {
      known = new Set(objectives.map((objective) => `${name}.${objective.name}`));
      this.#imported.set(name, known);
    }
    return known;
  }

  /** Whether an objective of this map has the name; if not, that is noted. */
  hasObjective(name: string, range: SourceRange, notes: Notes): boolean {
    if (this.#objectives.has(name)) {
      notes.name({ kind: "objective", id: name, range, declares: false });
      return true;
    }
    if (!this.#isLost(name))
      notes.fault({ kind: "unresolved-name", named: "objective", name, candidates: this.#objectiveList(), range });
    return false;
  }

  #nothing(name: string, candidates: readonly string[], range: SourceRange, notes: Notes): undefined {
    notes.fault({ kind: "unresolved-name", named: "link end", name, candidates, range });
  }

  #objectiveList(): readonly string[] {
    this.#objectiveNames ??= [...this.#objectives];
    return this.#objectiveNames;
  }

  #all(): readonly string[] {
    this.#candidates ??= [
      ...this.#objectives,
      ...[...this.#imports.values()].flatMap(({ name, objectives }) => objectives.map((one) => `${name}.${one.name}`)),
      ...[...this.#bands.values()].flatMap(({ name, clusters }) => [
        name,
        ...clusters.map((cluster) => clusterId(name, cluster.name)),
      ]),
    ];
    return this.#candidates;
  }
}

/** Names of objectives of the syntax tree that are not in the map. */
function lostNames(statements: readonly Statement[], kept: ReadonlySet<string>, lost = new Set<string>()): Set<string> {
  for (const statement of statements) {
    if (statement.$type === "Objective" && statement.name !== undefined && !kept.has(statement.name))
      lost.add(statement.name);
    if ("block" in statement && statement.block) lostNames(statement.block.statements, kept, lost);
  }
  return lost;
}
