import {
  clusterId,
  type Finding,
  type Fix,
  objectivesOf,
  objectiveTitle,
  type StrategyMap,
  type Waiver,
} from "@smap/model";
import { linkId } from "./facts/facts.ts";
import { quote } from "./facts/say.ts";
import { fillers } from "./fillers.ts";
import { findRule } from "./rules/registry.ts";

/** The fix that silences a finding at its element, for a reason to be written; none for a finding that cannot be waived. */
export function waivingFix({ rule, subject }: Finding, map: StrategyMap): Fix | undefined {
  const known = findRule(rule);
  if (!known || known.group === "integrity") return undefined;
  const { id, called, waivers } = elementOf(map, subject);
  if (waivers.some((waiver) => waiver.rule === rule)) return undefined;
  const value = { rule, reason: fillers.reason };
  return {
    title: `Waive “${rule}” ${called}, with a reason`,
    safe: false,
    changes: [{ change: "added", kind: "waiver", id: `${id}/${rule}`, parent: id, value }],
  };
}

interface Element {
  readonly id: string;
  /** As a title names it: `on “Turn planes fast”`. */
  readonly called: string;
  readonly waivers: readonly Waiver[];
}

/** The innermost element around the subject of a finding that can have waivers. */
function elementOf(map: StrategyMap, subject: string): Element {
  const name = /^([^/]*)\//u.exec(subject)?.[1] ?? subject;
  const link = name.includes("->") && map.links.find((one) => linkId(one) === name);
  if (link) return { id: name, called: "on this link", waivers: link.waivers };
  const placed = objectivesOf(map).find(({ objective }) => objective.name === name);
  if (placed)
    return { id: name, called: `on ${quote(objectiveTitle(placed.objective))}`, waivers: placed.objective.waivers };
  const [bandName, clusterName] = name.split(".");
  const band = map.perspectives.find((one) => one.name === bandName);
  const cluster = band?.clusters.find((one) => one.name === clusterName);
  if (band && cluster)
    return { id: clusterId(band.name, cluster.name), called: `on “${cluster.name}”`, waivers: cluster.waivers };
  if (band) return { id: band.name, called: `on “${band.name}”`, waivers: band.waivers };
  return { id: "", called: "on the whole map", waivers: map.waivers };
}
