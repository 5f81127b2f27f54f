import { clusterId, type Finding, objectivesIn, type StrategyMap, type WaivedFinding, type Waiver } from "@smap/model";
import { linkId } from "./facts/facts.ts";

/** A waiver, and the element that it is written on; empty for the map. */
export interface PlacedWaiver {
  readonly waiver: Waiver;
  readonly on: string;
  /** Waivers of links count for the links of their own statement only. */
  readonly isOfLink: boolean;
}

/** All waivers of a map. */
export function waiversOf(map: StrategyMap): PlacedWaiver[] {
  const placed = (waivers: readonly Waiver[], on: string, isOfLink = false) =>
    waivers.map((waiver) => ({ waiver, on, isOfLink }));
  const ofLinks = new Map(
    map.links.flatMap((link) => placed(link.waivers, linkId(link), true).map((one) => [one.waiver, one])),
  );
  return [
    ...placed(map.waivers, ""),
    ...map.perspectives.flatMap((band) => [
      ...placed(band.waivers, band.name),
      ...band.clusters.flatMap((cluster) => placed(cluster.waivers, clusterId(band.name, cluster.name))),
      ...objectivesIn(band).flatMap(({ objective }) => placed(objective.waivers, objective.name)),
    ]),
    ...ofLinks.values(),
  ];
}

export interface Sifted {
  readonly findings: Finding[];
  readonly waived: WaivedFinding[];
  /** The waivers that silenced something. */
  readonly used: ReadonlySet<Waiver>;
}

/** Takes out the findings that a waiver on their element, or around it, silences. */
export function sift(findings: readonly Finding[], map: StrategyMap): Sifted {
  const waivers = waiversOf(map);
  const byRule = grouped(waivers);
  const around = enclosing(map);
  const ofLinks = linksOfWaivers(map);
  const left: Finding[] = [];
  const waived: WaivedFinding[] = [];
  const used = new Set<Waiver>();
  for (const finding of findings) {
    const boxes = around(finding.subject);
    // The innermost waiver is the one that is meant.
    const depth = ({ waiver, on, isOfLink }: PlacedWaiver) =>
      isOfLink ? (ofLinks.get(waiver)?.has(finding.subject) ? 0 : -1) : boxes.indexOf(on);
    const silencing = (byRule.get(finding.rule) ?? []).filter((one) => depth(one) >= 0);
    const [found] = silencing.sort((a, b) => depth(a) - depth(b));
    if (!found) left.push(finding);
    else {
      used.add(found.waiver);
      waived.push({ finding, reason: found.waiver.reason, waiver: found.waiver.origin.range });
    }
  }
  return { findings: left, waived, used };
}

function grouped(waivers: readonly PlacedWaiver[]): Map<string, PlacedWaiver[]> {
  const groups = new Map<string, PlacedWaiver[]>();
  for (const one of waivers) {
    const group = groups.get(one.waiver.rule);
    if (group) group.push(one);
    else groups.set(one.waiver.rule, [one]);
  }
  return groups;
}

/** The ids of the links that each waiver in a link's block is about. */
function linksOfWaivers(map: StrategyMap): Map<Waiver, Set<string>> {
  const ids = new Map<Waiver, Set<string>>();
  for (const link of map.links)
    for (const waiver of link.waivers) ids.set(waiver, (ids.get(waiver) ?? new Set()).add(linkId(link)));
  return ids;
}

/** The element that a finding is on, and all around it: `turnaround`, `process.operations`, `process`, the map. */
function enclosing(map: StrategyMap): (subject: string) => readonly string[] {
  const boxes = new Map<string, readonly string[]>();
  for (const band of map.perspectives) {
    boxes.set(band.name, [band.name, ""]);
    for (const { objective, cluster } of objectivesIn(band)) {
      const inCluster = cluster ? [clusterId(band.name, cluster.name)] : [];
      boxes.set(objective.name, [objective.name, ...inCluster, band.name, ""]);
    }
  }
  const around = (subject: string): readonly string[] => {
    const known = boxes.get(subject);
    if (known) return known;
    // A link belongs to its cause, a measure to its objective, a cluster to its band. Titles of measures may hold anything.
    const outer = /^([^/]*?)->/u.exec(subject) ?? /^([^/]*)\//u.exec(subject) ?? /^([^./]*)\./u.exec(subject);
    return outer ? [subject, ...around(outer[1] ?? "")] : subject === "" ? [""] : [subject, ""];
  };
  return around;
}
