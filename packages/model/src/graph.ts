import { clusterId, objectivesIn } from "./objectives.ts";
import type { Link, LinkEnd, StrategyMap } from "./strategy-map.ts";

/** Cause and effect among the objectives of a map. Imported objectives are ends of links, and no part of it. */
export interface CausalGraph {
  /** The names that a link's end stands for: one objective, or all in a box; none for an imported objective. */
  membersOf(end: LinkEnd): readonly string[];
  /** Links that begin or end at the objective itself or at a box around it. */
  linksOf(objective: string): readonly Link[];
  effectsOf(objective: string): readonly string[];
  causesOf(objective: string): readonly string[];
}

/** Linear in objectives and links, as long as links between two large boxes are few: a box stands for all in it. */
export function causalGraph(map: StrategyMap, counts: (link: Link) => boolean = () => true): CausalGraph {
  const boxes = new Map<string, readonly string[]>();
  const effects = new Map<string, Set<string>>();
  const causes = new Map<string, Set<string>>();
  const links = new Map<string, Link[]>();
  for (const perspective of map.perspectives) {
    const members = objectivesIn(perspective).map(({ objective }) => objective.name);
    boxes.set(perspective.name, members);
    for (const cluster of perspective.clusters) {
      boxes.set(
        clusterId(perspective.name, cluster.name),
        cluster.objectives.map((objective) => objective.name),
      );
    }
    for (const name of members) {
      effects.set(name, new Set());
      causes.set(name, new Set());
      links.set(name, []);
    }
  }
  const membersOf = (end: LinkEnd): readonly string[] => {
    if (end.kind === "imported") return [];
    return end.kind === "objective" ? [end.name] : (boxes.get(end.name) ?? []);
  };
  for (const link of map.links.filter(counts)) {
    const from = membersOf(link.from);
    const to = membersOf(link.to);
    for (const name of new Set([...from, ...to])) links.get(name)?.push(link);
    for (const cause of from) {
      for (const effect of to) {
        effects.get(cause)?.add(effect);
        causes.get(effect)?.add(cause);
      }
    }
  }
  const listed = (sets: Map<string, Set<string>>) => (name: string) => [...(sets.get(name) ?? [])];
  return {
    membersOf,
    linksOf: (name) => links.get(name) ?? [],
    effectsOf: listed(effects),
    causesOf: listed(causes),
  };
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
