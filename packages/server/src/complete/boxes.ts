import {
  canonicalPerspectives,
  clusterId,
  clusterTitle,
  type KnownCluster,
  type KnownPerspective,
  knownPerspective,
  mission,
  perspectiveTitle,
} from "@smap/model";
import { CompletionItemKind } from "vscode-languageserver";
import type { Asked, Suggestion } from "./suggestion.ts";
import { choice } from "./suggestion.ts";

/** The known bands that the map lacks. `isWhole` writes the keyword too. */
export function missingPerspectives({ read, isAtLineEnd }: Asked, isWhole: boolean): Suggestion[] {
  const { map, profile } = read;
  const all = [...new Set([...canonicalPerspectives(profile), mission])];
  const missing = all.filter(({ name }) => !map.perspectives.some((band) => band.name === name));
  return missing.map((known, index) => ({
    ...box("perspective", known.name, isWhole, isAtLineEnd, inPerspective(known)),
    detail: perspectiveTitle(known, { profile, language: map.language }),
    documentation: known.meaning,
    rank: 2 + index / 100,
  }));
}

/** The known columns that the band lacks. */
export function missingClusters({ read, place, isAtLineEnd }: Asked, isWhole: boolean): Suggestion[] {
  const name = place.around.perspective ?? "";
  const band = read.map.perspectives.find((one) => one.name === name);
  const missing = (knownPerspective(name)?.clusters ?? []).filter(
    (known) => !band?.clusters.some((cluster) => cluster.name === known.name),
  );
  return missing.map((known, index) => ({
    ...box("cluster", known.name, isWhole, isAtLineEnd, [inCluster(known, 1)]),
    detail: clusterTitle(name, known, read.map),
    documentation: known.meaning,
    within: clusterId(name, known.name),
    rank: 2 + index / 100,
  }));
}

function box(
  keyword: string,
  name: string,
  isWhole: boolean,
  hasRoom: boolean,
  content: readonly string[],
): Suggestion {
  const words = isWhole ? `${keyword} ${name}` : name;
  const block = content.length > 0 ? `\n${content.join("\n")}\n` : "\n\t$0\n";
  return {
    label: words,
    kind: CompletionItemKind.Module,
    text: words,
    ...(hasRoom ? { snippet: `${words} {${block}}`, more: " { … }" } : {}),
  };
}

/** A known band with a column of each kind, and an objective to fill in; each has a name of its own, so that all are drawn at once. */
function inPerspective({ clusters }: KnownPerspective): string[] {
  return clusters.flatMap((cluster, index) => [
    `\tcluster ${cluster.name} {`,
    `\t${inCluster(cluster, index * 3 + 1, index === 0 ? "name" : `name-${index + 1}`)}`,
    "\t}",
  ]);
}

function inCluster({ roles }: KnownCluster, number: number, name = "name"): string {
  const role = roles.length > 0 ? ` as ${choice(number + 2, roles)}` : "";
  return `\tobjective \${${number}:${name}} "\${${number + 1}:Title}"${role}`;
}
