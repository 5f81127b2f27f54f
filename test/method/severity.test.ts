import { readMap } from "@smap/language";
import { check, type Settings } from "@smap/method";
import type { Profile } from "@smap/model";
import { describe, expect, test } from "vitest";

/** The severities of a rule's findings in a map that breaks it, by profile, status and settings. */
function severitiesOf(rule: string, header: string, settings?: Settings) {
  const { map } = readMap(
    `map "Bakery"\n${header}\nperspective process { objective bake "Bake" as supply { -> bake } }\n`,
  );
  return check(map, settings).findings.flatMap((finding) => (finding.rule === rule ? finding.severity : []));
}

const emptyCluster = (header: string, settings?: Settings) => new Set(severitiesOf("empty-cluster", header, settings));

describe("severity", () => {
  test.each<[Profile, string[]]>([
    ["for-profit", ["error"]],
    ["public", ["warning"]],
    ["nonprofit", ["warning"]],
    ["slice", []],
  ])("of an empty cluster in the profile %s", (profile, expected) => {
    expect([...emptyCluster(`profile ${profile}`)]).toEqual(expected);
  });

  test("a map without a profile is a company's, or what the settings say", () => {
    expect([...emptyCluster("")]).toEqual(["error"]);
    expect([...emptyCluster("", { profile: "public" })]).toEqual(["warning"]);
  });

  test("the map's own profile wins over the settings'", () => {
    expect([...emptyCluster("profile for-profit", { profile: "slice" })]).toEqual(["error"]);
  });

  test("a draft's balance errors are warnings, other errors and a proposed map's are not", () => {
    expect([...emptyCluster("status draft")]).toEqual(["warning"]);
    expect([...emptyCluster("status proposed")]).toEqual(["error"]);
    expect(severitiesOf("self-link", "status draft")).toEqual(["error"]);
  });

  test("settings win over the profile, and a draft lowers what they say", () => {
    const rules = { "empty-cluster": "error" } as const;
    expect([...emptyCluster("profile slice", { rules })]).toEqual(["error"]);
    expect([...emptyCluster("profile slice\nstatus draft", { rules })]).toEqual(["warning"]);
    expect([...emptyCluster("status draft", { rules: { "empty-cluster": "hint" } })]).toEqual(["hint"]);
    expect([...emptyCluster("", { rules: { "empty-cluster": "off" } })]).toEqual([]);
  });

  test("the milder of a rule's cases is never above what is set", () => {
    const map = `map "B"\nprofile slice\nperspective process { objective a "A"  objective b "B" }\na -> b\na -> b\n`;
    const levels = (rules: Settings["rules"]) =>
      check(readMap(map).map, { ...(rules ? { rules } : {}) }).findings.map(
        ({ rule, severity }) => `${severity} ${rule}`,
      );
    expect(levels(undefined)).toEqual(["hint duplicate-link"]);
    expect(levels({ "duplicate-link": "error" })).toEqual(["hint duplicate-link"]);
    expect(levels({ "duplicate-link": "off" })).toEqual([]);
  });

  test("a rule that stands in for another does so only if it speaks", () => {
    const text = `map "B"
profile public
perspective customer { objective fresh "Fresh" }
perspective process { cluster operations { objective mill "Mill"  objective flour "Flour"  objective bake "Bake" } }
bake -> fresh
flour -> mill`;
    const rulesOn = (settings: Settings) =>
      check(readMap(text).map, settings).findings.flatMap(({ rule, subject }) => (subject === "flour" ? rule : []));
    expect(rulesOn({})).toEqual(["operations-far-from-customer"]);
    expect(rulesOn({ rules: { "operations-far-from-customer": "off" } })).toEqual(["dead-end"]);
  });

  test("options of the settings replace the rule's", () => {
    const text = `map "B"\nprofile slice\nperspective process { objective a "A"  objective b "B"  objective c "C" }\na -> b -> c\n`;
    const { findings } = check(readMap(text).map, { rules: { "too-many-objectives": ["hint", { max: 2 }] } });
    expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
      ["hint", "The map has 3 objectives; more than 2 are the trivial many rather than the vital few."],
    ]);
  });

  test("of a text that has neither a title nor a band nothing is missing yet", () => {
    const rulesIn = (text: string) => new Set(check(readMap(text).map).findings.map(({ rule }) => rule));
    expect(rulesIn("// Our strategy\n\nproposition lock-in\n")).toEqual(new Set());
    expect(rulesIn("strengthen -> profit\n")).toEqual(new Set(["unresolved-name"]));
    expect(rulesIn('map "Bakery"\n')).toEqual(new Set(["missing-perspective", "missing-proposition"]));
    expect(rulesIn("perspective customer {}\n")).toContain("missing-perspective");
  });
});
