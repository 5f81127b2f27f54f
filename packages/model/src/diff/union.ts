import type { Cluster, Import, Link, LinkEnd, Objective, Perspective, StrategyMap, Theme } from "../strategy-map.ts";
import type { Comparison } from "./diff.ts";
import type { Element } from "./element.ts";

/**
 * One map with all that is in either: the map after, and what is gone as ghosts where it was. Things that are in both
 * stand where they stand now. Every name is the name after; ghosts keep theirs, which nothing else has.
 */
export function unionOf(after: StrategyMap, comparison: Comparison): StrategyMap {
  const { matching } = comparison;
  const isGhost = (element: Element) => !matching.after.has(element);

  /** The elements after within a parent, and among them the ghosts, each after what it followed. */
  const merged = (kind: Element["kind"], parent: Element): Element[] => {
    const result = parent.children.filter((child) => child.kind === kind);
    const old = matching.before.get(parent);
    let last: Element | undefined;
    for (const child of old?.children ?? []) {
      if (child.kind !== kind) continue;
      const now = matching.after.get(child);
      if (now) {
        if (now.parent === parent) last = now;
        continue;
      }
      result.splice(last ? result.indexOf(last) + 1 : 0, 0, child);
      last = child;
    }
    return result;
  };
  const within = (kind: Element["kind"], element: Element) =>
    isOld(element) ? element.children.filter((child) => child.kind === kind && isGhost(child)) : merged(kind, element);
  const isOld = (element: Element) => rootOf(element) === comparison.before;

  const objectives = (element: Element) => within("objective", element).map(({ thing }) => thing as Objective);
  const perspectives = merged("perspective", comparison.after).map(
    (band): Perspective => ({
      ...(band.thing as Perspective),
      objectives: objectives(band),
      clusters: within("cluster", band).map(
        (column): Cluster => ({ ...(column.thing as Cluster), objectives: objectives(column) }),
      ),
    }),
  );
  const { names } = matching;
  const end = (old: LinkEnd): LinkEnd => ({ ...old, name: names.shownAfter(old).name });
  const links = comparison.after.children.flatMap(({ kind, thing }) => (kind === "link" ? [thing as Link] : []));
  // In the order of the map before, after all others: marks know links by their places.
  const ghostLinks = comparison.before.children.flatMap((one): Link[] => {
    if (one.kind !== "link" || !isGhost(one)) return [];
    const link = one.thing as Link;
    return [{ ...link, from: end(link.from), to: end(link.to) }];
  });
  const themes = merged("theme", comparison.after).map((theme): Theme => {
    const own = theme.thing as Theme;
    const old = isOld(theme) ? theme : matching.before.get(theme);
    if (!old) return own;
    const were = (old.thing as Theme).objectives.map((name) => names.shownAfter({ kind: "objective", name }).name);
    return { ...own, objectives: [...new Set([...(isOld(theme) ? [] : own.objectives), ...were])] };
  });
  const imports = merged("import", comparison.after).map(({ thing }) => thing as Import);
  return { ...after, perspectives, links: [...links, ...ghostLinks], themes, imports, faults: [] };
}

function rootOf(element: Element): Element {
  let root = element;
  while (root.parent) root = root.parent;
  return root;
}
