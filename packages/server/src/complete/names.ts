import type { Want } from "@smap/language";
import { clusterId, clusterTitle, objectivesOf, objectiveTitle, perspectiveTitle, spelledOut } from "@smap/model";
import { CompletionItemKind } from "vscode-languageserver";
import { boxTitle } from "../explain/objective.ts";
import type { Asked, Suggestion } from "./suggestion.ts";

type WantedName = Extract<Want, { kind: "name" }>;

/** The things that may be named: objectives with their titles, those of imported maps, boxes, segments. */
export function namesFor(asked: Asked, { of, given }: WantedName): Suggestion[] {
  const taken = new Set([...given, ...(asked.place.cause === undefined ? [] : [asked.place.cause])]);
  const all = of === "segment" ? segments(asked) : of === "objective" ? objectives(asked) : linkEnds(asked);
  return all.filter(({ label }) => !taken.has(label));
}

/** The names that links, themes or objectives use although nothing has them yet. */
export function newNames({ read, isAtLineEnd }: Asked, of: "objective" | "segment"): Suggestion[] {
  const used = read.map.faults.flatMap((fault) => {
    if (fault.kind !== "unresolved-name" || fault.name.includes(".")) return [];
    const isSegment = fault.named === "segment";
    return isSegment === (of === "segment") && fault.named !== "file" ? [fault.name] : [];
  });
  return [...new Set(used)].map((name) => ({
    label: name,
    kind: CompletionItemKind.Reference,
    detail: `Used already, and no ${of} yet`,
    // Where something follows already, that may be the title.
    ...(isAtLineEnd ? { text: `${name} "${spelledOut(name)}"`, snippet: `${name} "\${1:${spelledOut(name)}}"` } : {}),
    rank: 1,
  }));
}

/** What may stand after the dot: the objectives of an imported map, or the columns of a band. */
export function membersOf({ read }: Asked, name: string): Suggestion[] {
  const imported = read.map.imports.find((one) => one.name === name);
  if (imported)
    return imported.objectives.map((one) => ({
      label: one.name,
      kind: CompletionItemKind.Method,
      detail: objectiveTitle(one),
      matches: `${one.name} ${objectiveTitle(one)}`,
      objective: `${name}.${one.name}`,
    }));
  const band = read.map.perspectives.find((one) => one.name === name);
  return (band?.clusters ?? []).map((cluster) => ({
    label: cluster.name,
    kind: CompletionItemKind.Module,
    detail: clusterTitle(name, cluster, read.map),
  }));
}

function segments({ read }: Asked): Suggestion[] {
  return read.map.segments.map(({ name, title }) => ({
    label: name,
    kind: CompletionItemKind.Interface,
    ...(title === undefined ? {} : { detail: title, matches: `${name} ${title}` }),
  }));
}

/** Causes lead up: the band above the cause comes first, then those above that, its own, and what is below. */
function objectives({ read, place }: Asked): Suggestion[] {
  const { map } = read;
  const bands = new Map(map.perspectives.map(({ name }, index) => [name, index]));
  const placed = objectivesOf(map);
  const cause = place.cause === undefined ? undefined : placed.find(({ objective }) => objective.name === place.cause);
  const from = cause && bands.get(cause.perspective.name);
  return placed.map((one) => {
    const { name } = one.objective;
    const title = objectiveTitle(one.objective);
    const band = bands.get(one.perspective.name) ?? 0;
    return {
      label: name,
      kind: CompletionItemKind.Method,
      detail: title,
      within: boxTitle(map, one),
      matches: `${name} ${title}`,
      objective: name,
      rank: from === undefined ? 3 : rankFrom(from, band),
    };
  });
}

function rankFrom(cause: number, band: number): number {
  if (band < cause) return 3 + Math.min(4, cause - band - 1) / 10;
  return band === cause ? 3.5 : 4;
}

function linkEnds(asked: Asked): Suggestion[] {
  const { map, profile } = asked.read;
  const imported = map.imports.flatMap(({ name, objectives: others }) =>
    others.map((one) => ({
      label: `${name}.${one.name}`,
      kind: CompletionItemKind.Method,
      detail: objectiveTitle(one),
      within: name,
      matches: `${name}.${one.name} ${objectiveTitle(one)}`,
      objective: `${name}.${one.name}`,
      rank: 4.2,
    })),
  );
  const boxes = map.perspectives.flatMap((band) => [
    {
      label: band.name,
      kind: CompletionItemKind.Module,
      detail: perspectiveTitle(band, { profile, language: map.language }),
      rank: 4.4,
    },
    ...band.clusters.map((cluster) => ({
      label: clusterId(band.name, cluster.name),
      kind: CompletionItemKind.Module,
      detail: clusterTitle(band.name, cluster, map),
      rank: 4.5,
    })),
  ]);
  return [...objectives(asked), ...imported, ...boxes];
}
