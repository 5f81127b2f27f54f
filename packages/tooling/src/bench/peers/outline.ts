import { clusterTitle, type Objective, objectiveTitle, perspectiveTitle, type StrategyMap } from "@smap/model";

/** A card or a box by a name that is a plain word in every language. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** A box with boxes and cards in it. */
export interface Box extends Named {
  readonly boxes: readonly Box[];
  readonly cards: readonly Named[];
}

/** A map as its author would draw it elsewhere: a box for each band, in it a box for each column, and cards in both. */
export interface Outline {
  readonly bands: readonly Box[];
  /** Between cards, by their ids. The peers cannot all link to boxes. */
  readonly links: readonly (readonly [from: string, to: string])[];
}

export function outlineOf(map: StrategyMap): Outline {
  const ids = new Map<string, string>();
  const card = (objective: Objective): Named => {
    const id = `card${ids.size}`;
    ids.set(objective.name, id);
    return { id, title: objectiveTitle(objective) };
  };
  const bands = map.perspectives.map((perspective, place): Box => {
    const columns = perspective.clusters.filter(({ objectives }) => objectives.length > 0);
    return {
      id: `band${place}`,
      title: perspectiveTitle(perspective, map),
      boxes: columns.map((cluster, index) => ({
        id: `column${place}x${index}`,
        title: clusterTitle(perspective.name, cluster, map, "short"),
        boxes: [],
        cards: cluster.objectives.map(card),
      })),
      cards: perspective.objectives.map(card),
    };
  });
  const links = map.links.flatMap(({ from, to }): [string, string][] => {
    const ends = [ids.get(from.name), ids.get(to.name)] as const;
    return ends[0] && ends[1] ? [[ends[0], ends[1]]] : [];
  });
  return { bands, links };
}
