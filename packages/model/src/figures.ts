import { horizonOf, isProcessObjective, processClusterOf } from "./belonging.ts";
import { objectivesOf } from "./objectives.ts";
import type { Horizon, StrategyMap } from "./strategy-map.ts";
import { process } from "./vocabulary/perspectives.ts";

/** What a map amounts to, in numbers. */
export interface Figures {
  readonly objectives: number;
  readonly critical: number;
  readonly links: number;
  readonly measures: number;
  /** Objectives per known process cluster: those in it, and those elsewhere whose role belongs to it. */
  readonly clusters: Readonly<Record<string, number>>;
  /** Process objectives by horizon, defaults of their clusters filled in. */
  readonly horizons: Readonly<Record<Horizon, number>>;
}

export function figuresOf(map: StrategyMap): Figures {
  const placed = objectivesOf(map);
  const clusters: Record<string, number> = Object.fromEntries(process.clusters.map(({ name }) => [name, 0]));
  const horizons: Record<Horizon, number> = { short: 0, medium: 0, long: 0 };
  for (const one of placed) {
    const cluster = processClusterOf(one);
    if (cluster) clusters[cluster.name] = (clusters[cluster.name] ?? 0) + 1;
    const horizon = isProcessObjective(one) ? horizonOf(one) : undefined;
    if (horizon) horizons[horizon] += 1;
  }
  return {
    objectives: placed.length,
    critical: placed.filter(({ objective }) => objective.critical).length,
    links: map.links.length,
    measures: placed.reduce((sum, { objective }) => sum + objective.measures.length, 0),
    clusters,
    horizons,
  };
}
