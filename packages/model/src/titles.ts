import type { Cluster, Language, Objective, Perspective, Profile, StrategyMap } from "./strategy-map.ts";
import { mapWords } from "./vocabulary/languages/languages.ts";
import { type KnownPerspectiveName, knownCluster, knownPerspective } from "./vocabulary/perspectives.ts";

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

/** What decides how perspectives and clusters without a title of their own are called. */
export interface Titling {
  readonly profile?: Profile | undefined;
  readonly language?: Language | undefined;
}

/** The title to show: the written one, else the known one in the map's language and under its profile, else the name spelled out. */
export function perspectiveTitle({ name, title }: Pick<Perspective, "name" | "title">, map: Titling): string {
  if (title) return title;
  const { perspectives } = mapWords(map);
  const isPublic = map.profile === "public" || map.profile === "nonprofit";
  if (name === "customer" && isPublic) return perspectives.stakeholders;
  return knownPerspective(name) ? perspectives[name as KnownPerspectiveName] : spelledOut(name);
}

/** The title to show; `short` for tight columns. */
export function clusterTitle(
  perspective: string,
  { name, title }: Pick<Cluster, "name" | "title">,
  map: Titling,
  length: "whole" | "short" = "whole",
): string {
  if (title) return title;
  const known = knownCluster(perspective, name);
  if (!known) return spelledOut(name);
  const { clusters, shortClusters } = mapWords(map);
  return (length === "short" && shortClusters[known.name]) || clusters[known.name];
}
