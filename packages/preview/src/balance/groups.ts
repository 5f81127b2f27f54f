import {
  clusterId,
  clusterTitle,
  type Finding,
  type Horizon,
  horizonOf,
  isProcessObjective,
  objectivesIn,
  type PlacedObjective,
  perspectiveTitle,
  process,
  type StrategyMap,
  type WaivedFinding,
} from "@smap/model";
import { idOfLink, type ShownElement } from "../elements/element.ts";

/** A column of the map, or a band with all that is in it, with its figures and what is said of it. */
export interface BalanceGroup {
  /** Absent for the map itself. */
  readonly element?: ShownElement;
  readonly title: string;
  /** The band's title. */
  readonly band?: string;
  /** False for the map itself, whose figures stand above all groups. */
  readonly hasFigures: boolean;
  readonly objectives: number;
  readonly critical: number;
  readonly measures: number;
  readonly horizons: Readonly<Record<Horizon, number>>;
  readonly hasHorizons: boolean;
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
}

/** A waiver and the findings that it silenced here. */
export interface WaiverGroup {
  readonly first: WaivedFinding;
  readonly count: number;
}

/** One waiver often silences several findings, and is shown once. */
export function byWaiver(waived: readonly WaivedFinding[]): WaiverGroup[] {
  const groups = new Map<string, WaiverGroup>();
  for (const one of waived) {
    const { line, character } = one.waiver.start;
    const key = `${one.finding.rule} ${line} ${character}`;
    const known = groups.get(key);
    groups.set(key, { first: known?.first ?? one, count: (known?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}

/**
 * The balance of a map, column by column in the order of the map, the known process clusters that have no column among
 * them. A finding stands with the column of what it is on: a link's with its cause's; all others with the band or the map.
 */
export function balanceOf(
  map: StrategyMap,
  findings: readonly Finding[],
  waived: readonly WaivedFinding[],
): BalanceGroup[] {
  const places = placesOf(map);
  const by = new Map<string, { findings: Finding[]; waived: WaivedFinding[] }>();
  const at = (subject: string) => {
    const place = places.get(subject) ?? (isEmptyCluster(map, subject) ? subject : "");
    const group = by.get(place) ?? { findings: [], waived: [] };
    by.set(place, group);
    return group;
  };
  for (const finding of findings) at(finding.subject).findings.push(finding);
  for (const one of waived) at(one.finding.subject).waived.push(one);
  const nothing = { findings: [], waived: [] };
  const groups: BalanceGroup[] = [];
  for (const band of map.perspectives) {
    const title = perspectiveTitle(band, map);
    const own = by.get(band.name);
    if (band.objectives.length > 0 || own || band.clusters.length === 0)
      groups.push({
        element: { kind: "perspective", id: band.name },
        title,
        hasFigures: true,
        ...figuresOf(objectivesIn(band)),
        ...(own ?? nothing),
      });
    for (const { name, cluster } of columnsOf(map, band)) {
      const id = clusterId(band.name, name);
      const inside = objectivesIn(band).filter((one) => cluster !== undefined && one.cluster === cluster);
      groups.push({
        element: { kind: "cluster", id },
        title: clusterTitle(band.name, cluster ?? { name }, map, "short"),
        band: title,
        hasFigures: true,
        ...figuresOf(inside),
        ...(by.get(id) ?? nothing),
      });
    }
  }
  const whole = by.get("");
  if (whole) groups.unshift({ title: "", hasFigures: false, ...figuresOf([]), ...whole });
  return groups;
}

type Band = StrategyMap["perspectives"][number];

/** The band's clusters; in `process` with the known ones that are missing, unless the map is a slice of a larger one. */
function columnsOf(map: StrategyMap, band: Band): { name: string; cluster?: Band["clusters"][number] }[] {
  const written = band.clusters.map((cluster) => ({ name: cluster.name, cluster }));
  if (band.name !== process.name || map.profile === "slice" || written.length === 0) return written;
  const missing = process.clusters.filter(({ name }) => !written.some((one) => one.name === name));
  return [...written, ...missing.map(({ name }) => ({ name }))];
}

function isEmptyCluster(map: StrategyMap, subject: string): boolean {
  const band = map.perspectives.find(({ name }) => name === process.name);
  return band !== undefined && columnsOf(map, band).some(({ name }) => clusterId(process.name, name) === subject);
}

/** The group that each element belongs to, by its id. */
function placesOf(map: StrategyMap): Map<string, string> {
  const places = new Map<string, string>();
  for (const band of map.perspectives) {
    places.set(band.name, band.name);
    for (const { name } of band.clusters) places.set(clusterId(band.name, name), clusterId(band.name, name));
    for (const { objective, cluster } of objectivesIn(band)) {
      const place = cluster ? clusterId(band.name, cluster.name) : band.name;
      places.set(objective.name, place);
      for (const { name, title } of [...objective.measures, ...objective.initiatives])
        places.set(`${objective.name}/${name ?? title}`, place);
    }
  }
  for (const link of map.links) {
    const place = places.get(link.from.name);
    if (place !== undefined) places.set(idOfLink(link), place);
  }
  return places;
}

function figuresOf(placed: readonly PlacedObjective[]) {
  const horizons: Record<Horizon, number> = { short: 0, medium: 0, long: 0 };
  for (const one of placed) {
    const horizon = one.objective.horizon ?? (isProcessObjective(one) ? horizonOf(one) : undefined);
    if (horizon) horizons[horizon] += 1;
  }
  return {
    objectives: placed.length,
    critical: placed.filter(({ objective }) => objective.critical).length,
    measures: placed.reduce((sum, { objective }) => sum + objective.measures.length, 0),
    horizons,
    hasHorizons: Object.values(horizons).some((count) => count > 0),
  };
}
