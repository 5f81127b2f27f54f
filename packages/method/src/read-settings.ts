import { isWordOf, nearestWord, profiles, type SourceRange, wordsOf } from "@smap/model";
import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { list, quote } from "./facts/say.ts";
import type { Level, Options, Rule } from "./rule.ts";
import { findRule, ruleIds } from "./rules/registry.ts";
import type { Settings } from "./settings.ts";

/** The name of the file that settings stand in. */
export const settingsFile = "smap.config.json";

/** Something in a settings file that means nothing. */
export interface SettingsProblem {
  readonly message: string;
  readonly range: SourceRange;
  /** What was probably meant, to be written in place of the range. */
  readonly replacement?: string;
}

export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

export const levels: readonly Level[] = ["off", "hint", "info", "warning", "error"];
const known = ["profile", "rules"];

/** More problems than this help nobody. */
const maxProblems = 100;

/**
 * Reads `smap.config.json`, which may have comments and commas too many. What is understood is in the settings;
 * everything else is a problem, at its place.
 */
export function readSettings(text: string): ReadSettings {
  return new SettingsReader(text).read();
}

class SettingsReader {
  readonly #text: string;
  readonly #problems: SettingsProblem[] = [];

  constructor(text: string) {
    this.#text = text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
  }

  read(): ReadSettings {
    const errors: ParseError[] = [];
    const root = this.#tree(errors);
    for (const { error, offset, length } of errors)
      this.#note(`This is no JSON: ${said(printParseErrorCode(error))}.`, { offset, length });
    const settings = root ? this.#settings(root) : {};
    return { settings, problems: this.#problems };
  }

  #tree(errors: ParseError[]): Node | undefined {
    try {
      return parseTree(this.#text, errors, { allowTrailingComma: true });
    } catch {
      // The parser calls itself for each bracket within another.
      this.#note("Settings are not nested that deep.", { offset: 0, length: 0 });
      return undefined;
    }
  }

  #settings(root: Node): Settings {
    if (root.type !== "object") {
      this.#note('Settings are an object: { "profile": …, "rules": { … } }.', root);
      return {};
    }
    const settings: { profile?: Settings["profile"]; rules?: Settings["rules"] } = {};
    for (const { name, key, value } of members(root)) {
      if (name === "profile") settings.profile = this.#profile(value);
      else if (name === "rules") settings.rules = this.#rules(value);
      else if (name !== "$schema") {
        const meant = nearestWord(name, known);
        this.#note(`There is no setting ${quote(name)}; there are ${list(known.map(quote))}.`, key, meant);
      }
    }
    return settings;
  }

  #profile(node: Node): Settings["profile"] {
    if (typeof node.value === "string" && isWordOf(profiles, node.value)) return node.value;
    const words = wordsOf(profiles);
    const meant = nearestWord(String(node.value), words);
    this.#note(`${this.#shown(node)} is no profile; it is one of ${list(words, "or")}.`, node, meant);
    return undefined;
  }

  #rules(node: Node): Settings["rules"] {
    if (node.type !== "object") this.#note("“rules” is an object, with a severity for each rule.", node);
    const read: Record<string, Level | readonly [Level, Options?]> = {};
    for (const { name, key, value } of members(node)) {
      const rule = findRule(name);
      if (!rule) {
        const near = nearestWord(name, ruleIds());
        this.#note(`There is no rule ${quote(name)}.${near ? ` Did you mean ${quote(near)}?` : ""}`, key, near);
        continue;
      }
      const set = this.#rule(rule, value);
      if (set) read[name] = set;
    }
    return read;
  }

  /** A severity, or a severity and options. */
  #rule(rule: Rule, node: Node): readonly [Level, Options?] | undefined {
    const [first = node, options, ...more] = node.type === "array" ? (node.children ?? []) : [node];
    const level = levels.find((one) => one === first.value);
    if (!level) {
      const message = `${this.#shown(first)} is no severity of ${quote(rule.id)}; it is one of ${list(levels, "or")}.`;
      this.#note(message, first, nearestWord(String(first.value), levels));
      return undefined;
    }
    for (const extra of more) this.#note("After the severity there is one object with the options.", extra);
    return options ? [level, this.#options(rule, options)] : [level];
  }

  #options(rule: Rule, node: Node): Options {
    const own = Object.keys(rule.options ?? {});
    if (node.type !== "object") this.#note(`The options of ${quote(rule.id)} are an object.`, node);
    const read: Record<string, number> = {};
    for (const { name, key, value } of members(node)) {
      if (!own.includes(name)) {
        const near = nearestWord(name, own);
        const hint = own.length > 0 ? ` It has ${list(own.map(quote))}.` : "";
        this.#note(`The rule ${quote(rule.id)} has no option ${quote(name)}.${hint}`, key, near);
      } else if (typeof value.value === "number" && Number.isFinite(value.value)) read[name] = value.value;
      else this.#note(`The option ${quote(name)} of ${quote(rule.id)} is a number.`, value);
    }
    return read;
  }

  #shown(node: Node): string {
    return quote(
      node.type === "string" ? String(node.value) : this.#text.slice(node.offset, node.offset + node.length),
    );
  }

  #note(message: string, { offset, length }: Pick<Node, "offset" | "length">, meant?: string): void {
    if (this.#problems.length >= maxProblems) return;
    const range = { start: this.#positionAt(offset), end: this.#positionAt(offset + length) };
    this.#problems.push({ message, range, ...(meant ? { replacement: JSON.stringify(meant) } : {}) });
  }

  #positionAt(offset: number): SourceRange["start"] {
    const lines = this.#text.slice(0, offset).split(/\r\n|\r|\n/u);
    return { line: lines.length - 1, character: (lines.at(-1) ?? "").length };
  }
}

/** The members of an object that have a value. */
function members(node: Node): { name: string; key: Node; value: Node }[] {
  if (node.type !== "object") return [];
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [{ name: String(key.value), key, value }] : [],
  );
}

/** `CommaExpected` as “a comma is expected”. */
function said(code: string): string {
  const words = code.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, " ").toLowerCase();
  const expected = /^(.*) expected$/u.exec(words)?.[1];
  return expected ? `a ${expected} is expected` : words;
}
