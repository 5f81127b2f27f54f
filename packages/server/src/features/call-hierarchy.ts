import {
  type CausalGraph,
  causalGraph,
  objectivesOf,
  objectiveTitle,
  type PlacedObjective,
  type SourceRange,
} from "@smap/model";
import { type CallHierarchyItem, SymbolKind } from "vscode-languageserver";
import { boxTitle } from "../explain/objective.ts";
import { aboutText, type Feature, turn } from "../feature.ts";
import type { ReadText } from "../maps.ts";
import type { Session } from "../session.ts";
import { targetAt } from "../targets.ts";

/** The chain of cause and effect: what “calls” an objective is what leads to it, what it “calls” is what it leads to. */
export const callHierarchy: Feature = {
  capabilities: () => ({ callHierarchyProvider: true }),
  listen(connection, session) {
    const { callHierarchy } = connection.languages;
    callHierarchy.onPrepare(
      aboutText(session, null, (read, { position }) => {
        const found = targetAt(read, position);
        if (found?.target.kind !== "objective") return null;
        const item = itemOf(session.maps.get(found.target.uri), found.target.id);
        return item ? [item] : null;
      }),
    );
    callHierarchy.onIncomingCalls(async ({ item }) => {
      await turn();
      return neighbours(session, item, "causes").map(({ item: from, ranges }) => ({ from, fromRanges: ranges }));
    });
    callHierarchy.onOutgoingCalls(async ({ item }) => {
      await turn();
      return neighbours(session, item, "effects").map(({ item: to, ranges }) => ({ to, fromRanges: ranges }));
    });
  },
};

interface Neighbour {
  readonly item: CallHierarchyItem;
  /** Where the links between the two are written. */
  readonly ranges: SourceRange[];
}

function neighbours(session: Session, { uri, data }: CallHierarchyItem, side: "causes" | "effects"): Neighbour[] {
  const read = session.maps.get(uri);
  const name = String(data);
  if (!read) return [];
  const graph = causalGraph(read.map);
  const names = side === "causes" ? graph.causesOf(name) : graph.effectsOf(name);
  const own = names.flatMap((other) => {
    const item = itemOf(read, other);
    const [cause, effect] = side === "causes" ? [other, name] : [name, other];
    return item ? [{ item, ranges: rangesOf(graph, cause, effect) }] : [];
  });
  return [...own, ...abroad(session, read, name, side)];
}

function rangesOf(graph: CausalGraph, cause: string, effect: string): SourceRange[] {
  return graph
    .linksOf(cause)
    .filter(({ from, to }) => graph.membersOf(from).includes(cause) && graph.membersOf(to).includes(effect))
    .map(({ origin }) => origin.name);
}

/** Causes and effects in the maps that this one imports. */
function abroad(session: Session, read: ReadText, name: string, side: "causes" | "effects"): Neighbour[] {
  const [here, there] = side === "causes" ? (["to", "from"] as const) : (["from", "to"] as const);
  return read.map.links.flatMap((link) => {
    if (link[there].kind !== "imported" || link[here].kind !== "objective" || link[here].name !== name) return [];
    const end = link[there].range.end;
    const found = targetAt(read, end);
    const item = found && itemOf(session.maps.get(found.target.uri), found.target.id);
    return item ? [{ item, ranges: [link.origin.name] }] : [];
  });
}

function itemOf(read: ReadText | undefined, name: string): CallHierarchyItem | undefined {
  const placed = read && objectivesOf(read.map).find(({ objective }) => objective.name === name);
  return placed && item(read, placed);
}

function item(read: ReadText, placed: PlacedObjective): CallHierarchyItem {
  const { objective } = placed;
  return {
    name: objectiveTitle(objective),
    detail: boxTitle(read.map, placed),
    kind: SymbolKind.Method,
    uri: read.uri,
    range: objective.origin.range,
    selectionRange: objective.origin.name,
    data: objective.name,
  };
}
