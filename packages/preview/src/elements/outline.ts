import type { Layout } from "@smap/diagram/draw";
import {
  clusterId,
  clusterTitle,
  type LinkEnd,
  objectivesOf,
  objectiveTitle,
  perspectiveTitle,
  type StrategyMap,
  spelledOut,
} from "@smap/model";
import { idOfLink, type ShownElement } from "./element.ts";

/** An element and what is in it; of an objective, the links that begin at it. */
export interface OutlineItem {
  readonly element: ShownElement;
  readonly title: string;
  readonly children: readonly OutlineItem[];
  readonly critical?: boolean;
  /** Of a link: the title of its effect, and why. */
  readonly reason?: string;
}

/**
 * The map as a tree, as it is read out: bands, clusters, objectives, and the links of each; and what the picture shows
 * besides: columns that should be there, and objectives of other maps.
 */
export function outlineOf(map: StrategyMap, layout: Layout): OutlineItem[] {
  const titles = titlesOf(map);
  const linksFrom = (name: string): OutlineItem[] =>
    map.links
      .filter(({ from }) => from.name === name)
      .map((link) => ({
        element: { kind: "link", id: idOfLink(link) },
        title: titles(link.to),
        children: [],
        ...(link.reason ? { reason: link.reason } : {}),
      }));
  const objectiveItem = (objective: StrategyMap["perspectives"][number]["objectives"][number]): OutlineItem => ({
    element: { kind: "objective", id: objective.name },
    title: objectiveTitle(objective),
    critical: objective.critical,
    children: linksFrom(objective.name),
  });
  const importedItems = (band: string): OutlineItem[] =>
    layout.cards
      .filter((card) => card.imported && card.band === band)
      .map(({ id, title }) => ({ element: { kind: "objective", id }, title, children: linksFrom(id) }));
  const places = new Map(layout.columns.map(({ id }, index) => [id, index]));
  const inOrder = (columns: readonly OutlineItem[]) =>
    [...columns].sort((a, b) => (places.get(a.element.id) ?? 0) - (places.get(b.element.id) ?? 0));
  const missingItems = (band: StrategyMap["perspectives"][number]): OutlineItem[] =>
    layout.columns
      .filter(({ id, band: own }) => own === band.name && !band.clusters.some((one) => clusterId(own, one.name) === id))
      .map(({ id, title }) => ({ element: { kind: "cluster", id }, title, children: [] }));
  return map.perspectives.map((band) => ({
    element: { kind: "perspective", id: band.name },
    title: perspectiveTitle(band, map),
    children: [
      ...band.objectives.map(objectiveItem),
      ...importedItems(band.name),
      ...inOrder([
        ...missingItems(band),
        ...band.clusters.map((cluster): OutlineItem => {
          const id = clusterId(band.name, cluster.name);
          return {
            element: { kind: "cluster", id },
            title: clusterTitle(band.name, cluster, map),
            children: [...cluster.objectives.map(objectiveItem), ...linksFrom(id)],
          };
        }),
      ]),
      ...linksFrom(band.name),
    ],
  }));
}

/** The titles of whatever links end at. */
export function titlesOf(map: StrategyMap): (end: Pick<LinkEnd, "name">) => string {
  const titles = new Map<string, string>();
  for (const one of map.imports)
    for (const other of one.objectives) titles.set(`${one.name}.${other.name}`, objectiveTitle(other));
  for (const band of map.perspectives) {
    titles.set(band.name, perspectiveTitle(band, map));
    for (const cluster of band.clusters)
      titles.set(clusterId(band.name, cluster.name), clusterTitle(band.name, cluster, map));
  }
  for (const { objective } of objectivesOf(map)) titles.set(objective.name, objectiveTitle(objective));
  return ({ name }) => titles.get(name) ?? spelledOut(name);
}
