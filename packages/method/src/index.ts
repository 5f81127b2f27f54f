export { type Check, check } from "./check.ts";
export { type CheckedMap, compareChecks } from "./compare-checks.ts";
export { fillersIn } from "./fillers.ts";
export { levels, type ReadSettings, readSettings, type SettingsProblem, settingsFile } from "./read-settings.ts";
export { type Group, groups, type Level, type Options, type Report, type Rule } from "./rule.ts";
export { rulePage } from "./rule-page.ts";
export { findRule, ruleIds, rules } from "./rules/registry.ts";
export type { Settings } from "./settings.ts";
export { waivingFix } from "./waiving.ts";
