import {
  clusterTitle,
  type LinkEnd,
  objectivesOf,
  objectiveTitle,
  perspectiveTitle,
  type StrategyMap,
} from "@smap/model";

const known = new WeakMap<StrategyMap, ReadonlyMap<string, string>>();

/** The title of what a link's end names. */
export function titleOfEnd(map: StrategyMap, { kind, name }: Pick<LinkEnd, "kind" | "name">): string {
  return titlesOf(map).get(`${kind} ${name}`) ?? name;
}

function titlesOf(map: StrategyMap): ReadonlyMap<string, string> {
  let titles = known.get(map);
  if (!titles) {
    titles = new Map([
      ...objectivesOf(map).map(({ objective }) => [`objective ${objective.name}`, objectiveTitle(objective)] as const),
      ...map.imports.flatMap(({ name, objectives }) =>
        objectives.map((one) => [`imported ${name}.${one.name}`, objectiveTitle(one)] as const),
      ),
      ...map.perspectives.flatMap((band) => [
        [`perspective ${band.name}`, perspectiveTitle(band, map)] as const,
        ...band.clusters.map(
          (cluster) => [`cluster ${band.name}.${cluster.name}`, clusterTitle(band.name, cluster, map)] as const,
        ),
      ]),
    ]);
    known.set(map, titles);
  }
  return titles;
}
