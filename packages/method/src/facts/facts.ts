import {
  type CausalGraph,
  type Cluster,
  causalGraph,
  clusterId,
  financialClusterOf,
  isProcessObjective,
  knownPerspectives,
  type Link,
  type NamedKind,
  objectivesOf,
  type Perspective,
  type PlacedObjective,
  type Profile,
  processClusterOf,
  reachable,
  type StrategyMap,
  type Titling,
} from "@smap/model";

/** What rules know of each other. */
export interface KnownRules {
  readonly ids: readonly string[];
  /** Whether a rule says anything at all, under the profile and the settings. */
  isOn(rule: string): boolean;
  canBeWaived(rule: string): boolean;
}

/** What rules ask of a map, each found once, when it is first asked for. */
export class Facts {
  readonly map: StrategyMap;
  readonly profile: Profile;
  /** What decides how perspectives and clusters are called. */
  readonly titling: Titling;
  readonly rules: KnownRules;
  readonly placed: readonly PlacedObjective[];
  readonly #byName: ReadonlyMap<string, PlacedObjective>;
  readonly #remembered = new Map<string, unknown>();

  /** `profile` is what the map is read by: its own, else that of the settings. */
  constructor(map: StrategyMap, profile: Profile, rules: KnownRules) {
    this.map = map;
    this.profile = profile;
    this.titling = { profile, language: map.language };
    this.rules = rules;
    this.placed = objectivesOf(map);
    this.#byName = new Map(this.placed.map((placed) => [placed.objective.name, placed]));
  }

  /** What is found once for a map, however many rules or objectives ask for it. */
  once<Value>(key: string, find: () => Value): Value {
    if (!this.#remembered.has(key)) this.#remembered.set(key, find());
    return this.#remembered.get(key) as Value;
  }

  get isPublic(): boolean {
    return this.profile === "public" || this.profile === "nonprofit";
  }

  objective(name: string): PlacedObjective | undefined {
    return this.#byName.get(name);
  }

  perspective(name: string): Perspective | undefined {
    return this.once("bands", () => new Map(this.map.perspectives.map((band) => [band.name, band]))).get(name);
  }

  cluster(perspective: string, name: string): Cluster | undefined {
    return this.perspective(perspective)?.clusters.find((cluster) => cluster.name === name);
  }

  get graph(): CausalGraph {
    return this.once("graph", () => causalGraph(this.map));
  }

  /** Without a link at all, what depends on links has nothing to say. */
  get hasLinks(): boolean {
    return this.map.links.length > 0;
  }

  get process(): readonly PlacedObjective[] {
    return this.once("process", () => this.placed.filter(isProcessObjective));
  }

  /** Objectives that count for a process cluster, in it or by their role. */
  inProcessCluster(name: string): readonly PlacedObjective[] {
    return this.once(`process.${name}`, () => this.placed.filter((one) => processClusterOf(one)?.name === name));
  }

  /** Objectives that count for productivity or growth. */
  inFinancialCluster(name: string): readonly PlacedObjective[] {
    return this.once(`financial.${name}`, () => this.placed.filter((one) => financialClusterOf(one)?.name === name));
  }

  inPerspective(name: string): readonly PlacedObjective[] {
    return this.once(`band ${name}`, () => this.placed.filter((one) => one.perspective.name === name));
  }

  /** All objectives from which one of the targets can be reached along one link or more. */
  reaching(targets: readonly PlacedObjective[], passes: (name: string) => boolean = () => true): ReadonlySet<string> {
    return reachable(
      targets.map(({ objective }) => objective.name),
      (name) => this.graph.before(name),
      passes,
    );
  }

  /** Whether one of them can reach one of the targets along links. */
  anyReaches(causes: readonly PlacedObjective[], targets: readonly PlacedObjective[]): boolean {
    const reaching = this.reaching(targets);
    return causes.some(({ objective }) => reaching.has(objective.name));
  }

  isLinked(name: string): boolean {
    return this.graph.linksOf(name).length > 0;
  }

  /** Whether something else leads to an objective, be it of another map. */
  hasCause(name: string): boolean {
    const caused = this.once("caused", () => {
      const real = this.map.links.filter(({ from, to }) => from.name !== to.name);
      return new Set(real.flatMap(({ to }) => this.graph.membersOf(to)));
    });
    return caused.has(name);
  }

  /** Whether the effect stands in a lower known band than the cause. */
  isDownward({ from, to }: Link): boolean {
    const cause = this.rank(this.bandOf(from) ?? "");
    const effect = this.rank(this.bandOf(to) ?? "");
    return cause !== undefined && effect !== undefined && effect > cause;
  }

  /** The rank of a known band, from the top; undefined for a band of one's own, and for one whose place is free. */
  rank(perspective: string): number | undefined {
    if (this.isPublic && perspective === "financial") return undefined;
    const rank = knownPerspectives.findIndex((known) => known.name === perspective);
    return rank < 0 ? undefined : rank;
  }

  /** The band that a link's end stands in. */
  bandOf({ kind, name }: Link["from"]): string | undefined {
    if (kind === "objective") return this.objective(name)?.perspective.name;
    if (kind === "perspective") return name;
    if (kind === "cluster") return name.split(".")[0];
    const [other, objective] = name.split(".");
    const known = this.once(`import ${other}`, () => {
      const objectives = this.map.imports.find((one) => one.name === other)?.objectives ?? [];
      return new Map(objectives.map(({ name: own, perspective }) => [own, perspective]));
    });
    return known.get(objective ?? "");
  }

  /** The names that things of a kind have on the map. */
  namesOf(kind: NamedKind): ReadonlySet<string> {
    return this.once(`names of ${kind}`, () => new Set(namesOf(this.map, this.placed, kind)));
  }

  /** The name, if nothing of the kind has it yet, else another that begins with it. */
  freeName(name: string, kind: NamedKind = "objective"): string {
    return this.namesOf(kind).has(name) ? this.otherName(name, kind) : name;
  }

  /** A name that nothing of the kind has yet: the given one with a number. */
  otherName(name: string, kind: NamedKind): string {
    const taken = this.namesOf(kind);
    for (let number = 2; ; number++) if (!taken.has(`${name}-${number}`)) return `${name}-${number}`;
  }
}

/** The id of a link, as changes name it. */
export function linkId({ from, to }: Link): string {
  return `${from.name}->${to.name}`;
}

/** The id of the box that an objective stands in. */
export function boxOf({ perspective, cluster }: PlacedObjective): string {
  return cluster ? clusterId(perspective.name, cluster.name) : perspective.name;
}

function namesOf(map: StrategyMap, placed: readonly PlacedObjective[], kind: NamedKind): readonly string[] {
  const names = (things: readonly { readonly name?: string }[]) => things.flatMap(({ name }) => name ?? []);
  switch (kind) {
    case "objective":
      return placed.map(({ objective }) => objective.name);
    case "measure":
      return placed.flatMap(({ objective }) => names(objective.measures));
    case "initiative":
      return placed.flatMap(({ objective }) => names(objective.initiatives));
    case "segment":
      return names(map.segments);
    case "theme":
      return names(map.themes);
    case "import":
      return names(map.imports);
    case "perspective":
      return names(map.perspectives);
    case "cluster":
      return map.perspectives.flatMap(({ clusters }) => names(clusters));
  }
}
