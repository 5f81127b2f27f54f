import type { Cluster, Objective, Perspective, StrategyMap } from "./strategy-map.ts";

/** An objective with the boxes that it stands in. */
export interface PlacedObjective {
  readonly objective: Objective;
  readonly perspective: Perspective;
  /** Absent when it stands loose in its band. */
  readonly cluster?: Cluster;
}

/** All objectives of the band: those in its clusters, column by column, and then the loose ones. */
export function objectivesIn(perspective: Perspective): PlacedObjective[] {
  return [
    ...perspective.clusters.flatMap((cluster) =>
      cluster.objectives.map((objective) => ({ objective, perspective, cluster })),
    ),
    ...perspective.objectives.map((objective) => ({ objective, perspective })),
  ];
}

/** All objectives of the map, top band first. */
export function objectivesOf(map: StrategyMap): PlacedObjective[] {
  return map.perspectives.flatMap(objectivesIn);
}

/** The id of a cluster, as links and changes name it: `process.operations`. */
export function clusterId(perspective: string, cluster: string): string {
  return `${perspective}.${cluster}`;
}
