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
import { aboutText, type Feature } from "../feature.ts";
import { keyOf } from "../files/addresses.ts";
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
      await session.workspace.ready();
      return neighbours(session, item, "causes").map(({ item: from, ranges }) => ({ from, fromRanges: ranges }));
    });
    callHierarchy.onOutgoingCalls(async ({ item }) => {
      await session.workspace.ready();
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

/**
 * Causes and effects in other maps: in those that this one imports, and in those that import it. Editors look for the places
 * of a step in the file of its cause; where the link is written elsewhere, the cause’s own name stands for it.
 */
function abroad(session: Session, read: ReadText, name: string, side: "causes" | "effects"): Neighbour[] {
  const own = itemOf(read, name);
  const [here, there] = side === "causes" ? (["to", "from"] as const) : (["from", "to"] as const);
  const imported = read.map.links.flatMap((link) => {
    if (link[there].kind !== "imported" || link[here].kind !== "objective" || link[here].name !== name) return [];
    const target = targetAt(read, link[there].range.end)?.target;
    const item = target && itemOf(session.maps.get(target.uri), target.id);
    return item ? [{ item, ranges: [side === "causes" ? item.selectionRange : link.origin.name] }] : [];
  });
  const importing = session.workspace.importersOf(read.uri).flatMap((uri) => {
    const other = session.maps.get(uri);
    return (other?.map.links ?? []).flatMap((link) => {
      if (!other || link[here].kind !== "imported" || link[there].kind !== "objective") return [];
      const target = targetAt(other, link[here].range.end)?.target;
      if (!target || keyOf(target.uri) !== keyOf(read.uri) || target.id !== name) return [];
      const item = itemOf(other, link[there].name);
      return item && own ? [{ item, ranges: [side === "causes" ? link.origin.name : own.selectionRange] }] : [];
    });
  });
  return [...imported, ...importing];
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
