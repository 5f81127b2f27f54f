import { clusterId, objectivesIn, reachable, type StrategyMap } from "@smap/model";
import { idOfLink, keyOf, type ShownElement } from "./element.ts";

/**
 * The causes and effects of everything, imported objectives and boxes too. A box is two nodes: what a link brings to it goes
 * to all in it, and what is in it goes along the links that begin at it; so no path leads from one of its objectives to
 * another.
 */
export interface Chains {
  /**
   * All that leads to an element and all that it leads to, with the links between and itself, by their keys; of a theme its
   * objectives and the links among them.
   */
  of(element: ShownElement): ReadonlySet<string>;
}

interface Step {
  readonly key: string;
  readonly cause: string;
  readonly effect: string;
}

export function chainsOf(map: StrategyMap): Chains {
  const next = new Map<string, Set<string>>();
  const before = new Map<string, Set<string>>();
  const join = (from: string, to: string) => {
    next.set(from, (next.get(from) ?? new Set()).add(to));
    before.set(to, (before.get(to) ?? new Set()).add(from));
  };
  for (const band of map.perspectives) {
    for (const { objective, cluster } of objectivesIn(band)) {
      const boxes = [band.name, ...(cluster ? [clusterId(band.name, cluster.name)] : [])];
      for (const box of boxes) {
        join(`into ${box}`, objective.name);
        join(objective.name, `from ${box}`);
      }
    }
  }
  const steps: Step[] = [];
  for (const link of map.links) {
    const isBox = ({ kind }: typeof link.from) => kind === "cluster" || kind === "perspective";
    const cause = isBox(link.from) ? `from ${link.from.name}` : link.from.name;
    const effect = isBox(link.to) ? `into ${link.to.name}` : link.to.name;
    join(cause, effect);
    steps.push({ key: keyOf({ kind: "link", id: idOfLink(link) }), cause, effect });
  }
  const walk = (start: Iterable<string>, edges: Map<string, Set<string>>) =>
    reachable(start, (node) => edges.get(node) ?? []);

  return {
    of(element) {
      if (element.kind === "theme") return themeOf(map, element);
      const own = startsOf(element, map);
      if (!own) return new Set();
      const effects = new Set([...own.last, ...walk(own.last, next)]);
      const causes = new Set([...own.first, ...walk(own.first, before)]);
      const keys = new Set([keyOf(element)]);
      for (const node of [...effects, ...causes])
        if (!node.includes(" ")) keys.add(keyOf({ kind: "objective", id: node }));
      for (const { key, cause, effect } of steps) {
        const isAhead = effects.has(cause) && effects.has(effect);
        const isBehind = causes.has(cause) && causes.has(effect);
        if (isAhead || isBehind) keys.add(key);
      }
      return keys;
    },
  };
}

/** The objectives of a theme, and the links among them. */
function themeOf(map: StrategyMap, theme: ShownElement): ReadonlySet<string> {
  const names = new Set(map.themes.find(({ name }) => name === theme.id)?.objectives);
  const links = map.links.filter(({ from, to }) => names.has(from.name) && names.has(to.name));
  return new Set([
    keyOf(theme),
    ...[...names].map((id) => keyOf({ kind: "objective", id })),
    ...links.map((link) => keyOf({ kind: "link", id: idOfLink(link) })),
  ]);
}

/** Where the ways of an element begin: an objective's at itself, a link's at its two ends. Boxes have none of their own. */
function startsOf({ kind, id }: ShownElement, map: StrategyMap): { first: string[]; last: string[] } | undefined {
  if (kind === "objective") return { first: [id], last: [id] };
  const link = kind === "link" ? map.links.find((one) => idOfLink(one) === id) : undefined;
  if (!link) return undefined;
  const isBox = (end: typeof link.from) => end.kind === "cluster" || end.kind === "perspective";
  return {
    first: [isBox(link.from) ? `from ${link.from.name}` : link.from.name],
    last: [isBox(link.to) ? `into ${link.to.name}` : link.to.name],
  };
}
