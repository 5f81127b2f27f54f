import { clusterId, type Objective, type StrategyMap } from "@smap/model";

/** A map after one edit, and the boxes that the edit touches: those of what it adds or removes, and of what that is linked to. */
export interface EditedMap {
  readonly what: string;
  readonly map: StrategyMap;
  readonly touched: ReadonlySet<string>;
}

/** The box of each objective: its cluster's id, or its band's name where it stands loose. */
export function boxesOf(map: StrategyMap): Map<string, string> {
  const boxes = new Map<string, string>();
  for (const { name: band, clusters, objectives } of map.perspectives) {
    for (const { name } of objectives) boxes.set(name, band);
    for (const cluster of clusters)
      for (const { name } of cluster.objectives) boxes.set(name, clusterId(band, cluster.name));
  }
  return boxes;
}

function keeping(map: StrategyMap, keeps: (objective: Objective) => boolean): StrategyMap {
  return {
    ...map,
    perspectives: map.perspectives.map((band) => ({
      ...band,
      objectives: band.objectives.filter(keeps),
      clusters: band.clusters.map((cluster) => ({ ...cluster, objectives: cluster.objectives.filter(keeps) })),
    })),
  };
}

/** Each objective removed, with its links. */
export function withoutEachObjective(map: StrategyMap): EditedMap[] {
  const boxes = boxesOf(map);
  return [...boxes.keys()].map((name) => {
    const links = map.links.filter(({ from, to }) => from.name !== name && to.name !== name);
    const gone = map.links.filter((link) => !links.includes(link));
    const touched = new Set(gone.flatMap(({ from, to }) => [from.name, to.name]).map((end) => boxes.get(end) ?? end));
    touched.add(boxes.get(name) ?? "");
    return { what: `without ${name}`, map: { ...keeping(map, (one) => one.name !== name), links }, touched };
  });
}

/** Each link removed. */
export function withoutEachLink(map: StrategyMap): EditedMap[] {
  const boxes = boxesOf(map);
  return map.links.map((link, index) => ({
    what: `without ${link.from.name} -> ${link.to.name}`,
    map: { ...map, links: map.links.toSpliced(index, 1) },
    touched: new Set([link.from.name, link.to.name].map((end) => boxes.get(end) ?? end)),
  }));
}

/** An objective added at the end of each cluster. */
export function withOneMore(map: StrategyMap): EditedMap[] {
  return map.perspectives.flatMap((band, place) =>
    band.clusters.map((cluster, column) => {
      const added: Objective = {
        name: "one-more",
        title: "One more objective of this cluster",
        critical: false,
        segments: [],
        measures: [],
        initiatives: [],
        waivers: [],
        origin: cluster.origin,
      };
      const clusters = band.clusters.with(column, { ...cluster, objectives: [...cluster.objectives, added] });
      return {
        what: `one more in ${band.name}.${cluster.name}`,
        map: { ...map, perspectives: map.perspectives.with(place, { ...band, clusters }) },
        touched: new Set([clusterId(band.name, cluster.name)]),
      };
    }),
  );
}

/** Each objective with a longer title. */
export function withOtherTexts(map: StrategyMap): EditedMap[] {
  const boxes = boxesOf(map);
  return [...boxes].map(([name, box]) => {
    const change = (objective: Objective): Objective =>
      objective.name === name ? { ...objective, title: "Another and rather longer title than before" } : objective;
    const perspectives = map.perspectives.map((band) => ({
      ...band,
      objectives: band.objectives.map(change),
      clusters: band.clusters.map((cluster) => ({ ...cluster, objectives: cluster.objectives.map(change) })),
    }));
    return { what: `another title for ${name}`, map: { ...map, perspectives }, touched: new Set([box]) };
  });
}

/** All edits of one thing. */
export function editsOf(map: StrategyMap): EditedMap[] {
  return [...withoutEachObjective(map), ...withoutEachLink(map), ...withOneMore(map), ...withOtherTexts(map)];
}
