export { type Check, check } from "./check.ts";
export { type Group, groups, type Level, type Options, type Report, type Rule } from "./rule.ts";
export { findRule, ruleIds, rules } from "./rules/registry.ts";
export type { Settings } from "./settings.ts";
