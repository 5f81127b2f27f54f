import {
  type Finding,
  type Profile,
  profileOf,
  type Severity,
  type StrategyMap,
  type WaivedFinding,
} from "@smap/model";
import { Facts } from "./facts/facts.ts";
import type { Level, Report, Rule } from "./rule.ts";
import { unusedWaiver } from "./rules/integrity/unused-waiver.ts";
import { findRule, ruleIds, rules } from "./rules/registry.ts";
import { levelIn, optionsIn, type Settings } from "./settings.ts";
import { sift } from "./waivers.ts";

/** What the method has to say of a map. */
export interface Check {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
}

const order: readonly Severity[] = ["error", "warning", "info", "hint"];

/** Checks a map by all rules. Linear in the map but for the few findings that name what is near. Never throws. */
export function check(map: StrategyMap, settings: Settings = {}): Check {
  const profile = map.profile ?? settings.profile ?? profileOf(map);
  const levels = new Map(
    rules.map((rule) => [
      rule.id,
      isBegun(map) || rule.group === "integrity" ? levelOf(rule, profile, map, settings) : "off",
    ]),
  );
  const facts = new Facts(map, profile, {
    ids: ruleIds(),
    isOn: (id) => (levels.get(id) ?? "off") !== "off",
    canBeWaived: (id) => findRule(id)?.group !== "integrity",
  });
  const waivable: Finding[] = [];
  const integral: Finding[] = [];
  for (const rule of rules) {
    const level = levels.get(rule.id) ?? "off";
    if (level === "off") continue;
    const found = rule.group === "integrity" ? integral : waivable;
    for (const report of rule.check(facts, optionsIn(settings, rule))) found.push(findingOf(rule, level, report));
  }
  const { findings, waived, used } = sift(waivable, map);
  const rule = unusedWaiver;
  const level = levels.get(rule.id) ?? "off";
  if (level !== "off") for (const report of rule.judge(facts, used)) findings.push(findingOf(rule, level, report));
  return {
    findings: [...findings, ...integral].sort(byPlace),
    waived: waived.sort((a, b) => byPlace(a.finding, b.finding)),
  };
}

/** Of a text with neither a title nor a band the method has nothing to say: all of it is still to come. */
function isBegun({ title, perspectives }: StrategyMap): boolean {
  return title !== "" || perspectives.length > 0;
}

/** The rule's default for the profile, then the settings, then what a draft lowers. */
function levelOf(rule: Rule, profile: Profile, map: StrategyMap, settings: Settings): Level {
  const level = levelIn(settings, rule) ?? rule.severity[profile];
  return level === "error" && rule.group === "balance" && map.status === "draft" ? "warning" : level;
}

function findingOf(rule: Rule, level: Severity, report: Report): Finding {
  const { message, range, subject, names, related = [], fixes = [], severity = level } = report;
  const milder = order.indexOf(severity) > order.indexOf(level) ? severity : level;
  return { rule: rule.id, severity: milder, message, range, subject, ...(names ? { names } : {}), related, fixes };
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    order.indexOf(a.severity) - order.indexOf(b.severity)
  );
}
