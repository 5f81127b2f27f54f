import type { PlacedObjective } from "./objectives.ts";
import type { Horizon } from "./strategy-map.ts";
import { financial, type KnownCluster, knownCluster, knownPerspective, process } from "./vocabulary/perspectives.ts";

/** The cluster among `clusters` that the objective's role belongs to. */
function byRole({ objective }: PlacedObjective, clusters: readonly KnownCluster[]): KnownCluster | undefined {
  return objective.role === undefined
    ? undefined
    : clusters.find((known) => known.roles.includes(objective.role ?? ""));
}

/**
 * The process cluster that an objective counts for: the known cluster it stands in; and, for one that stands loose in
 * `process`, in a column of its own there or in a band of its own, the cluster of its role. So a map with an
 * environmental band of its own still has its environmental objectives counted as regulatory and social.
 */
export function processClusterOf(placed: PlacedObjective): KnownCluster | undefined {
  const { perspective, cluster } = placed;
  if (perspective.name === process.name) {
    return (cluster && knownCluster(process.name, cluster.name)) ?? byRole(placed, process.clusters);
  }
  return knownPerspective(perspective.name) ? undefined : byRole(placed, process.clusters);
}

/** The financial cluster (productivity or growth) that an objective counts for: the one it stands in, else its role's. */
export function financialClusterOf(placed: PlacedObjective): KnownCluster | undefined {
  const { perspective, cluster } = placed;
  if (perspective.name !== financial.name) return undefined;
  return (cluster && knownCluster(financial.name, cluster.name)) ?? byRole(placed, financial.clusters);
}

/** True for objectives of the `process` band and those elsewhere that count for one of its clusters. */
export function isProcessObjective(placed: PlacedObjective): boolean {
  return placed.perspective.name === process.name || processClusterOf(placed) !== undefined;
}

/** The objective's own horizon, else the default of the known cluster that it counts for. */
export function horizonOf(placed: PlacedObjective): Horizon | undefined {
  return placed.objective.horizon ?? (processClusterOf(placed) ?? financialClusterOf(placed))?.horizon;
}
