import {
  clusterId,
  type Link,
  type Origin,
  objectivesIn,
  type Position,
  type SourceRange,
  type StrategyMap,
} from "@smap/model";

export type ShownKind = "perspective" | "cluster" | "objective" | "link" | "theme";

/** A thing in the picture, by what it is and by its name as changes name it; it stays the same over edits. */
export interface ShownElement {
  readonly kind: ShownKind;
  readonly id: string;
}

export function isSame(one: ShownElement | undefined, other: ShownElement | undefined): boolean {
  return one === other || (one !== undefined && one.kind === other?.kind && one.id === other.id);
}

/** One string per element, for sets and maps. A name has no space. */
export function keyOf({ kind, id }: ShownElement): string {
  return `${kind} ${id}`;
}

export function linkId({ from, to }: { from: string; to: string }): string {
  return `${from}->${to}`;
}

export function idOfLink({ from, to }: Link): string {
  return linkId({ from: from.name, to: to.name });
}

/** Where an element is written, if it still is. */
export function originOf(map: StrategyMap, { kind, id }: ShownElement): Origin | undefined {
  if (kind === "link") return map.links.find((link) => idOfLink(link) === id)?.origin;
  if (kind === "theme") return map.themes.find(({ name }) => name === id)?.origin;
  for (const band of map.perspectives) {
    if (kind === "perspective" && band.name === id) return band.origin;
    if (kind === "cluster") {
      const cluster = band.clusters.find(({ name }) => clusterId(band.name, name) === id);
      if (cluster) return cluster.origin;
    }
    if (kind === "objective") {
      const found = objectivesIn(band).find(({ objective }) => objective.name === id);
      if (found) return found.objective.origin;
    }
  }
  return undefined;
}

/** What a finding is on, by the id that changes use; the objective of a measure or an initiative. */
export function elementOfSubject(map: StrategyMap, subject: string): ShownElement | undefined {
  const [id = ""] = subject.split("/");
  const kinds: readonly ShownKind[] = ["objective", "cluster", "perspective", "link", "theme"];
  const kind = kinds.find((one) => originOf(map, { kind: one, id }) !== undefined);
  return kind && { kind, id };
}

/** What to select in the text for an element; a column that is not written yet leads to its band. */
export function sourceOf(map: StrategyMap, element: ShownElement): SourceRange | undefined {
  const origin = originOf(map, element);
  if (origin) return origin.name;
  if (element.kind === "cluster") {
    const band = element.id.slice(0, element.id.indexOf("."));
    return originOf(map, { kind: "perspective", id: band })?.name;
  }
  // An objective of another map: the import that brings it.
  if (element.kind === "objective") {
    const name = element.id.slice(0, element.id.indexOf("."));
    return map.imports.find((one) => one.name === name)?.origin.name;
  }
  return undefined;
}

/** The smallest element that is written around a place. */
export function elementAt(map: StrategyMap, position: Position): ShownElement | undefined {
  const link = map.links.find(({ origin }) => contains(origin.name, position)) ?? linkAround(map, position);
  if (link) return { kind: "link", id: idOfLink(link) };
  for (const band of map.perspectives) {
    if (!contains(band.origin.range, position)) continue;
    const objective = objectivesIn(band).find((one) => contains(one.objective.origin.range, position))?.objective;
    if (objective) return { kind: "objective", id: objective.name };
    const cluster = band.clusters.find(({ origin }) => contains(origin.range, position));
    if (cluster) return { kind: "cluster", id: clusterId(band.name, cluster.name) };
    return { kind: "perspective", id: band.name };
  }
  const theme = map.themes.find(({ origin }) => contains(origin.range, position));
  return theme && { kind: "theme", id: theme.name };
}

/** The last link of the statement around a place: its reason and its block follow it. */
function linkAround(map: StrategyMap, position: Position): Link | undefined {
  return map.links.findLast(({ origin }) => contains(origin.range, position));
}

function contains({ start, end }: SourceRange, position: Position): boolean {
  return !isBefore(position, start) && !isBefore(end, position);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
