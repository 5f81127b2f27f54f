import { isWordOf, nearestWord, profiles } from "@smap/model";
import { list, quote } from "./facts/say.ts";
import type { Level, Options } from "./rule.ts";
import { findRule, ruleIds } from "./rules/registry.ts";
import type { Settings } from "./settings.ts";

/** Something in a settings file that means nothing. */
export interface SettingsProblem {
  readonly message: string;
  /** Zero-based. */
  readonly line: number;
}

const levels: readonly string[] = ["off", "hint", "info", "warning", "error"];

/** Reads `smap.config.json`. What is understood is in the settings; everything else is a problem, with its line. */
export function readSettings(text: string): { settings: Settings; problems: readonly SettingsProblem[] } {
  const problems: SettingsProblem[] = [];
  const note = (message: string, word?: string) =>
    problems.push({ message, line: word === undefined ? 0 : lineOf(text, word) });
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    problems.push({ message: "This is no JSON.", line: lineOfError(text, String(error)) });
    return { settings: {}, problems };
  }
  if (!isRecord(data)) {
    note('Settings are an object: { "profile": …, "rules": { … } }.');
    return { settings: {}, problems };
  }
  for (const key of Object.keys(data))
    if (!["profile", "rules", "$schema"].includes(key))
      note(`There is no setting ${quote(key)}; there are “profile” and “rules”.`, key);
  const { profile, rules } = data;
  const isProfile = typeof profile === "string" && isWordOf(profiles, profile);
  if (profile !== undefined && !isProfile)
    note(`${quote(String(profile))} is no profile; it is one of ${list(Object.keys(profiles), "or")}.`, "profile");
  if (rules !== undefined && !isRecord(rules)) note("“rules” is an object, with a severity for each rule.", "rules");
  const read = isRecord(rules) ? readRules(rules, note) : {};
  return { settings: { ...(isProfile ? { profile } : {}), rules: read }, problems };
}

function readRules(rules: Record<string, unknown>, note: (message: string, word?: string) => void) {
  const read: Record<string, Level | readonly [Level, Options?]> = {};
  for (const [id, value] of Object.entries(rules)) {
    const rule = findRule(id);
    if (!rule) {
      const near = nearestWord(id, ruleIds());
      note(`There is no rule ${quote(id)}.${near ? ` Did you mean ${quote(near)}?` : ""}`, id);
      continue;
    }
    const [level, options] = Array.isArray(value) ? value : [value];
    if (typeof level !== "string" || !levels.includes(level)) {
      note(`${quote(String(level))} is no severity of ${quote(id)}; it is one of ${list(levels, "or")}.`, id);
      continue;
    }
    const known: Record<string, number> = {};
    for (const [name, number] of Object.entries(isRecord(options) ? options : {})) {
      if (rule.options && Object.hasOwn(rule.options, name) && typeof number === "number" && Number.isFinite(number))
        known[name] = number;
      else if (rule.options && Object.hasOwn(rule.options, name))
        note(`The option ${quote(name)} of ${quote(id)} is a number.`, name);
      else note(`The rule ${quote(id)} has no option ${quote(name)}.`, name);
    }
    read[id] = [level as Level, known];
  }
  return read;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function lineOf(text: string, word: string): number {
  const at = text.indexOf(JSON.stringify(word));
  return at < 0 ? 0 : text.slice(0, at).split("\n").length - 1;
}

function lineOfError(text: string, message: string): number {
  const at = /position (\d+)/u.exec(message)?.[1];
  return at === undefined ? 0 : text.slice(0, Number(at)).split("\n").length - 1;
}
