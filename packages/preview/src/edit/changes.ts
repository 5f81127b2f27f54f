import {
  type Change,
  clusterId,
  knownPerspective,
  type LinkEnd,
  type Moved,
  nameFor,
  namesInLinks,
  objectivesOf,
  type PlacedObjective,
  type StrategyMap,
} from "@smap/model";
import { idOfLink, linkId } from "../elements/element.ts";

/** What edits in the picture mean for the map. Each is undefined where the map has no place for it, or where it would change nothing. */

/** Gives an objective, cluster or perspective another title. */
export function retitle(
  map: StrategyMap,
  kind: "objective" | "cluster" | "perspective",
  id: string,
  title: string,
): Change[] | undefined {
  const after = title.trim();
  const before = writtenTitle(map, kind, id);
  if (after === "" || before === undefined || after === before.title) return undefined;
  return [{ change: "changed", kind, id, field: "title", before: before.title, after }];
}

function writtenTitle(map: StrategyMap, kind: string, id: string): { title?: string } | undefined {
  if (kind === "objective") return placedOf(map, id)?.objective;
  if (kind === "perspective") return map.perspectives.find(({ name }) => name === id);
  return map.perspectives.flatMap((band) => band.clusters.filter(({ name }) => clusterId(band.name, name) === id))[0];
}

export function placedOf(map: StrategyMap, name: string): PlacedObjective | undefined {
  return objectivesOf(map).find(({ objective }) => objective.name === name);
}

/** What was asked for, and the name of what comes of it. */
export interface Addition {
  readonly name: string;
  readonly changes: Change[];
}

/** Puts a new objective into a band or a column; a known column that is not written yet is written with it. */
export function addObjective(map: StrategyMap, parent: string, title: string): Addition | undefined {
  const words = title.trim();
  if (words === "") return undefined;
  const name = nameFor(words, namesInLinks(map));
  const value = { name, title: words };
  const [bandName = "", clusterName] = parent.split(".");
  const band = map.perspectives.find((one) => one.name === bandName);
  if (!band) return undefined;
  const isThere = clusterName === undefined || band.clusters.some((one) => one.name === clusterName);
  if (isThere) return { name, changes: [{ change: "added", kind: "objective", id: name, parent, value }] };
  const canonical: readonly string[] = knownPerspective(bandName)?.clusters.map((known) => known.name) ?? [];
  const place = canonical.indexOf(clusterName);
  if (place < 0) return undefined;
  const next = band.clusters.findIndex((one) => canonical.indexOf(one.name) > place);
  return {
    name,
    changes: [
      {
        change: "added",
        kind: "cluster",
        id: parent,
        parent: bandName,
        ...(next < 0 ? {} : { position: next }),
        value: { name: clusterName, objectives: [value] },
      },
    ],
  };
}

/** Draws a link from a cause to an effect. */
export function addLink(map: StrategyMap, from: string, to: string): Change[] | undefined {
  if (from === to || map.links.some((link) => link.from.name === from && link.to.name === to)) return undefined;
  const value = { from: { kind: kindOf(map, from), name: from }, to: { kind: kindOf(map, to), name: to } };
  return [{ change: "added", kind: "link", id: linkId({ from, to }), parent: "", value }];
}

function kindOf(map: StrategyMap, name: string): LinkEnd["kind"] {
  if (placedOf(map, name)) return "objective";
  if (!name.includes(".")) return "perspective";
  return map.imports.some((one) => name.startsWith(`${one.name}.`)) ? "imported" : "cluster";
}

export function removeLink(map: StrategyMap, id: string): Change[] | undefined {
  const position = map.links.findIndex((link) => idOfLink(link) === id);
  return position < 0 ? undefined : [{ change: "removed", kind: "link", id, position }];
}

/** Takes an objective out. Its links and its place in themes go with it. */
export function removeObjective(map: StrategyMap, name: string): Change[] | undefined {
  if (!placedOf(map, name)) return undefined;
  const links = map.links.flatMap((link, position): Change[] => {
    const isEnd = link.from.name === name || link.to.name === name;
    return isEnd ? [{ change: "removed", kind: "link", id: idOfLink(link), position }] : [];
  });
  const themes = map.themes
    .filter(({ objectives }) => objectives.includes(name))
    .map((theme): Change => {
      const after = theme.objectives.filter((other) => other !== name);
      const { objectives: before } = theme;
      return { change: "changed", kind: "theme", id: theme.name, field: "objectives", before, after };
    });
  return [{ change: "removed", kind: "objective", id: name }, ...links, ...themes];
}

export function setCritical(map: StrategyMap, name: string, critical: boolean): Change[] | undefined {
  const before = placedOf(map, name)?.objective.critical;
  if (before === undefined || before === critical) return undefined;
  return [{ change: "changed", kind: "objective", id: name, field: "critical", before, after: critical }];
}

/** Takes an objective, with all that is written of it, to another column or band. */
export function moveObjective(map: StrategyMap, name: string, after: string): Change[] | undefined {
  const placed = placedOf(map, name);
  if (!placed) return undefined;
  const { perspective, cluster } = placed;
  const before = cluster ? clusterId(perspective.name, cluster.name) : perspective.name;
  const [bandName = "", clusterName] = after.split(".");
  const band = map.perspectives.find((one) => one.name === bandName);
  const isThere = band && (clusterName === undefined || band.clusters.some((one) => one.name === clusterName));
  if (before === after || !isThere) return undefined;
  const move: Moved = { change: "moved", kind: "objective", id: name, before, after };
  return [move];
}
