import type { Cluster, Objective, Perspective, Profile, StrategyMap } from "./strategy-map.ts";
import { knownCluster, knownPerspective } from "./vocabulary/perspectives.ts";

/** The profile that the map is read by: a map that names none is a company's. */
export function profileOf(map: StrategyMap): Profile {
  return map.profile ?? "for-profit";
}

/** A name as words: `fast-turnaround` is "Fast turnaround". */
export function spelledOut(name: string): string {
  const words = name.replaceAll(/[-_]+/gu, " ").trim();
  const [first = ""] = words;
  return first.toUpperCase() + words.slice(first.length);
}

/** The title to show: the written one, else the name spelled out. */
export function objectiveTitle(objective: Pick<Objective, "name" | "title">): string {
  return objective.title || spelledOut(objective.name);
}

/** The title to show: the written one, else the known one under the profile, else the name spelled out. */
export function perspectiveTitle(perspective: Pick<Perspective, "name" | "title">, profile: Profile): string {
  if (perspective.title) return perspective.title;
  const known = knownPerspective(perspective.name);
  if (!known) return spelledOut(perspective.name);
  const isPublic = profile === "public" || profile === "nonprofit";
  return (isPublic && known.publicTitle) || known.title;
}

/** The title to show; `short` for tight columns. */
export function clusterTitle(
  perspective: string,
  cluster: Pick<Cluster, "name" | "title">,
  length: "whole" | "short" = "whole",
): string {
  if (cluster.title) return cluster.title;
  const known = knownCluster(perspective, cluster.name);
  if (!known) return spelledOut(cluster.name);
  return (length === "short" && known.shortTitle) || known.title;
}
