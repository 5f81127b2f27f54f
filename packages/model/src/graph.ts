import { clusterId, objectivesIn } from "./objectives.ts";
import type { Link, LinkEnd, StrategyMap } from "./strategy-map.ts";

/**
 * Cause and effect among the objectives of a map. Imported objectives are ends of links, and no part of it.
 *
 * A link from or to a box stands for all objectives in it. It is kept as one node between them, so that a link between
 * two boxes of a thousand objectives is two thousand steps and not a million: walk with {@link CausalGraph.next} and
 * {@link CausalGraph.before}, and skip what is no objective.
 */
export interface CausalGraph {
  /** The names that a link's end stands for: one objective, or all in a box; none for an imported objective. */
  membersOf(end: LinkEnd): readonly string[];
  /** Links that begin or end at the objective itself or at a box around it. */
  linksOf(objective: string): readonly Link[];
  /** All nodes, the objectives first. */
  readonly nodes: readonly string[];
  isObjective(node: string): boolean;
  next(node: string): readonly string[];
  before(node: string): readonly string[];
  effectsOf(objective: string): readonly string[];
  causesOf(objective: string): readonly string[];
}

/** Linear in objectives, links, and the sizes of the boxes that links end at. */
export function causalGraph(map: StrategyMap, counts: (link: Link) => boolean = () => true): CausalGraph {
  const boxes = boxesOf(map);
  const objectives = map.perspectives.flatMap((band) => objectivesIn(band).map(({ objective }) => objective.name));
  const isObjective = new Set(objectives);
  const next = new Map<string, Set<string>>(objectives.map((name) => [name, new Set()]));
  const before = new Map<string, Set<string>>(objectives.map((name) => [name, new Set()]));
  const links = new Map<string, Link[]>(objectives.map((name) => [name, []]));
  const join = (from: string, to: string) => {
    next.get(from)?.add(to);
    before.get(to)?.add(from);
  };
  const membersOf = (end: LinkEnd): readonly string[] => {
    if (end.kind === "imported") return [];
    return end.kind === "objective" ? [end.name] : (boxes.get(end.name) ?? []);
  };
  for (const [index, link] of map.links.filter(counts).entries()) {
    const from = membersOf(link.from);
    const to = membersOf(link.to);
    for (const name of new Set([...from, ...to])) links.get(name)?.push(link);
    if (from.length <= 1 || to.length <= 1) {
      for (const cause of from) for (const effect of to) join(cause, effect);
      continue;
    }
    // A name of the language has no colon.
    const between = `link:${index}`;
    next.set(between, new Set());
    before.set(between, new Set());
    for (const cause of from) join(cause, between);
    for (const effect of to) join(between, effect);
  }
  const neighbours = (sets: Map<string, Set<string>>, name: string) => {
    const found = new Set<string>();
    for (const node of sets.get(name) ?? []) {
      if (isObjective.has(node)) found.add(node);
      else for (const other of sets.get(node) ?? []) found.add(other);
    }
    return [...found];
  };
  return {
    membersOf,
    linksOf: (name) => links.get(name) ?? [],
    nodes: [...next.keys()],
    isObjective: (node) => isObjective.has(node),
    next: (node) => [...(next.get(node) ?? [])],
    before: (node) => [...(before.get(node) ?? [])],
    effectsOf: (name) => neighbours(next, name),
    causesOf: (name) => neighbours(before, name),
  };
}

function boxesOf(map: StrategyMap): Map<string, readonly string[]> {
  const boxes = new Map<string, readonly string[]>();
  for (const band of map.perspectives) {
    boxes.set(
      band.name,
      objectivesIn(band).map(({ objective }) => objective.name),
    );
    for (const { name, objectives } of band.clusters)
      boxes.set(
        clusterId(band.name, name),
        objectives.map((objective) => objective.name),
      );
  }
  return boxes;
}

/** All that can be reached from the starts along `next`, the starts included only where a path leads back to them. */
export function reachable(
  starts: Iterable<string>,
  next: (name: string) => Iterable<string>,
  passes: (name: string) => boolean = () => true,
): Set<string> {
  const reached = new Set<string>();
  const open = [...starts];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const other of next(name)) {
      if (reached.has(other)) continue;
      reached.add(other);
      if (passes(other)) open.push(other);
    }
  }
  return reached;
}
