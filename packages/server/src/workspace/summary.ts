import {
  clusterTitle,
  objectivesOf,
  objectiveTitle,
  perspectiveTitle,
  type SourceRange,
  type StrategyMap,
} from "@smap/model";
import { importedUri, keyOf } from "../files/addresses.ts";

/** A thing that can be looked for by its name or title. */
export interface NamedThing {
  readonly kind: "map" | "objective" | "theme" | "segment" | "measure" | "initiative";
  readonly name: string;
  readonly title: string;
  readonly range: SourceRange;
  /** Where it is, in words. */
  readonly within: string;
}

/** What the rest of a workspace needs to know of a map. */
export interface Summary {
  readonly uri: string;
  readonly title: string;
  /** The keys of the files that it imports. */
  readonly imports: ReadonlySet<string>;
  readonly things: readonly NamedThing[];
}

export function summaryOf(uri: string, map: StrategyMap): Summary {
  const imports = map.imports.flatMap(({ path }) => importedUri(uri, path) ?? []).map(keyOf);
  const things: NamedThing[] = [
    { kind: "map", name: map.name ?? "", title: map.title, range: map.origin.name, within: "" },
  ];
  for (const { objective, perspective, cluster } of objectivesOf(map)) {
    const box = cluster ? clusterTitle(perspective.name, cluster, map, "short") : perspectiveTitle(perspective, map);
    const title = objectiveTitle(objective);
    const within = `${map.title} · ${box}`;
    things.push({ kind: "objective", name: objective.name, title, range: objective.origin.name, within });
    for (const kind of ["measure", "initiative"] as const)
      for (const one of objective[`${kind}s`])
        things.push({ kind, name: one.name ?? "", title: one.title, range: one.origin.name, within: title });
  }
  for (const kind of ["theme", "segment"] as const)
    for (const { name, title = name, origin } of map[`${kind}s`])
      things.push({ kind, name, title, range: origin.name, within: map.title });
  return { uri, title: map.title, imports: new Set(imports), things };
}
