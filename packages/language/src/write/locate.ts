import {
  clusterId,
  type Link,
  type Measure,
  type Origin,
  objectivesOf,
  type StrategyMap,
  type Waiver,
} from "@smap/model";

/** Finds where the element that a change names is written. */
export function originOf(map: StrategyMap, kind: string, id: string): Origin | undefined {
  switch (kind) {
    case "map":
      return map.origin;
    case "import":
      return map.imports.find(({ name }) => name === id)?.origin;
    case "segment":
      return map.segments.find(({ name }) => name === id)?.origin;
    case "theme":
      return map.themes.find(({ name }) => name === id)?.origin;
    case "perspective":
      return map.perspectives.find(({ name }) => name === id)?.origin;
    case "cluster":
      return clusterOf(map, id)?.origin;
    case "objective":
      return objectiveOf(map, id)?.origin;
    case "link":
      return linkOf(map, id)?.origin;
    case "measure":
      return measureOf(map, id)?.origin;
    case "initiative": {
      const [objective, name] = split(id);
      return objectiveOf(map, objective)?.initiatives.find((one) => (one.name ?? one.title) === name)?.origin;
    }
    case "trait": {
      const [segment, name] = split(id);
      const traits = map.segments.find((one) => one.name === segment)?.traits;
      return traits?.find((trait) => trait.name === name)?.origin;
    }
    case "target": {
      const [measure, date] = splitLast(id);
      return measureOf(map, measure)?.targets.find((target) => (target.date ?? "") === date)?.origin;
    }
    case "waiver": {
      const [element, rule] = splitLast(id);
      return waiversOf(map, element).find((waiver) => waiver.rule === rule)?.origin;
    }
    default:
      return undefined;
  }
}

/** What can hold an element of a kind. An objective and a band may have the same name. */
const holders: Readonly<Record<string, readonly string[]>> = {
  cluster: ["perspective"],
  objective: ["perspective", "cluster"],
  measure: ["objective"],
  initiative: ["objective"],
  target: ["measure"],
  trait: ["segment"],
};

/** Where the element that is known by an id is written, which is to hold another of a kind: what a change's `parent` names. */
export function holderOf(map: StrategyMap, id: string, held: string): { kind: string; origin: Origin } | undefined {
  if (id === "") return { kind: "map", origin: map.origin };
  for (const kind of holders[held] ?? ["objective", "perspective", "cluster", "segment", "theme", "link"]) {
    const origin = originOf(map, kind, id);
    if (origin) return { kind, origin };
  }
  return undefined;
}

/** The link with an id; of several, the one at a place among all links, if it is given, else the first. */
export function linkOf(map: StrategyMap, id: string, position?: number): Link | undefined {
  const hasId = ({ from, to }: Link) => `${from.name}->${to.name}` === id;
  const placed = position === undefined ? undefined : map.links[position];
  return placed && hasId(placed) ? placed : map.links.find(hasId);
}

export function objectiveOf(map: StrategyMap, name: string) {
  return objectivesOf(map).find(({ objective }) => objective.name === name)?.objective;
}

function clusterOf(map: StrategyMap, id: string) {
  return map.perspectives
    .flatMap((band) => band.clusters.map((cluster) => ({ id: clusterId(band.name, cluster.name), cluster })))
    .find((one) => one.id === id)?.cluster;
}

function measureOf(map: StrategyMap, id: string): Measure | undefined {
  const [objective, name] = split(id);
  return objectiveOf(map, objective)?.measures.find((measure) => (measure.name ?? measure.title) === name);
}

function waiversOf(map: StrategyMap, id: string): readonly Waiver[] {
  if (id === "") return map.waivers;
  return (
    objectiveOf(map, id)?.waivers ??
    map.perspectives.find(({ name }) => name === id)?.waivers ??
    clusterOf(map, id)?.waivers ??
    linkOf(map, id)?.waivers ??
    []
  );
}

/** Names have no slash, titles may: the first slash divides. */
function split(id: string): [string, string] {
  const at = id.indexOf("/");
  return at < 0 ? [id, ""] : [id.slice(0, at), id.slice(at + 1)];
}

function splitLast(id: string): [string, string] {
  const at = id.lastIndexOf("/");
  return at < 0 ? ["", id] : [id.slice(0, at), id.slice(at + 1)];
}
