import { readdirSync } from "node:fs";
import { join } from "node:path";
import { applyEdits, formatText, readMap, writeChanges } from "@smap/language";
import { check, groups, type Level, type Rule, rules, type Settings } from "@smap/method";
import { describe, expect, test } from "vitest";

const folder = join(import.meta.dirname, "../../packages/method/src/rules");

/** Settings under which only one rule speaks: small examples lack much that other rules ask for. */
function only(rule: Rule): Settings {
  const level = rule.severity["for-profit"] === "off" && rule.severity.public === "off" ? "warning" : undefined;
  const others = rules.filter(({ id }) => id !== rule.id).map(({ id }): [string, Level] => [id, "off"]);
  return { rules: { ...Object.fromEntries(others), ...(level ? { [rule.id]: level } : {}) } };
}

function findingsOf(text: string, rule: Rule) {
  const { map, syntax } = readMap(text);
  // What is unused is known only when the others have spoken.
  const settings = rule.id === "unused-waiver" ? {} : only(rule);
  return { syntax, findings: check(map, settings).findings.filter((finding) => finding.rule === rule.id) };
}

test("the registry and the files are the same set", () => {
  const files = groups.flatMap((group) =>
    readdirSync(join(folder, group)).flatMap((file) => {
      const id = file.replace(/\.ts$/u, "");
      return rules.some((rule) => rule.id === id) ? [`${group}/${id}`] : [];
    }),
  );
  expect(files.sort()).toEqual(rules.map(({ group, id }) => `${group}/${id}`).sort());
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

describe.each(rules)("$id", (rule) => {
  test("fires once on the example that breaks it", () => {
    const { syntax, findings } = findingsOf(rule.invalid, rule);
    expect(syntax).toEqual([]);
    expect(findings.map((finding) => finding.rule)).toEqual([rule.id]);
  });

  test("is silent on the example that does not", () => {
    expect(findingsOf(rule.valid, rule)).toEqual({ syntax: [], findings: [] });
    const integrity = check(readMap(rule.valid).map).findings.filter(
      (one) => rules.find(({ id }) => id === one.rule)?.group === "integrity",
    );
    expect(integrity).toEqual([]);
  });

  test("has a fix exactly if its page says so, and every fix puts it right", () => {
    const [finding] = findingsOf(rule.invalid, rule).findings;
    expect(finding?.fixes.length ? "a fix" : "no fix").toBe(rule.fix ? "a fix" : "no fix");
    const text = formatText(rule.invalid).text;
    for (const fix of findingsOf(text, rule).findings[0]?.fixes ?? []) {
      const { edits, problems } = writeChanges(text, fix.changes);
      expect(problems).toEqual([]);
      const fixed = applyEdits(text, edits);
      expect(findingsOf(fixed, rule), `${fix.title}:\n${fixed}`).toEqual({ syntax: [], findings: [] });
      expect(formatText(fixed).text, fix.title).toBe(fixed);
    }
  });

  test("tells why and how in whole sentences", () => {
    for (const text of [rule.why, rule.how]) expect(text).toMatch(/^[A-Z“`].*[.!?”)`]$/su);
    expect(rule.when).not.toMatch(/^[A-Z]|\.$/u);
  });
});
