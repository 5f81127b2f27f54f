import { applyEdits, formatText, MapText, readMap, writeChanges } from "@smap/language";
import { type CheckedMap, check, compareChecks, rules, type Settings } from "@smap/method";
import { type Change, type Finding, objectivesOf, type StrategyMap } from "@smap/model";
import { describe, expect, test } from "vitest";

/** Rules that are off speak too. */
const everything: Settings = {
  rules: Object.fromEntries(rules.filter(({ severity }) => severity.public === "off").map(({ id }) => [id, "hint"])),
};

function checked(text: string): CheckedMap {
  const { map, syntax } = readMap(text);
  const { findings, waived } = check(map, everything);
  return { map, waived, findings: [...syntax, ...findings] };
}

/** What becomes of the findings of a rule from one text to the other. */
function changed(rule: string, before: string, after: string): { new: string[]; gone: string[] } {
  const { new: added, gone } = compareChecks(checked(before), checked(after));
  const said = (findings: readonly Finding[]) =>
    findings.filter((finding) => finding.rule === rule).map(({ message }) => message);
  return { new: said(added), gone: said(gone) };
}

function written(text: string, changesTo: (map: StrategyMap) => readonly Change[]): string {
  const source = new MapText(text);
  const { edits, problems } = writeChanges(source, changesTo(readMap(text).map));
  expect(problems).toEqual([]);
  return applyEdits(text, edits);
}

/** The same map after an edit that is about something else. */
const edits: Readonly<Record<string, (text: string) => string>> = {
  "formatted anew": (text) => formatText(text.replaceAll("  ", "\t").replace(/\{ /gu, "{\n")).text,
  "moved down by a comment": (text) => `// What follows is as it was.\n\n${text}`,
  "written with other line ends": (text) => text.replaceAll("\n", "\r\n"),
  "with its links in another order": (text) => {
    const lines = text.split("\n");
    const isLink = (line: string) => /^\S+(?: ->|$)/u.test(line) && line.includes("->") && !line.includes("{");
    const links = lines.filter(isLink).reverse();
    return lines.map((line) => (isLink(line) ? (links.shift() ?? "") : line)).join("\n");
  },
  "with its objectives in another order": (text) =>
    written(text, (map) =>
      boxesOf(map).flatMap(({ id, names }): Change[] =>
        names.length > 1 ? [{ change: "order", kind: "objective", id, before: names, after: names.toReversed() }] : [],
      ),
    ),
  "with other names for its objectives": (text) =>
    written(text, (map) =>
      objectivesOf(map)
        .filter(({ objective: { title } }) => title)
        .map(({ objective: { name } }) => ({
          change: "renamed",
          kind: "objective",
          id: `${name}-anew`,
          idBefore: name,
          before: name,
          after: `${name}-anew`,
        })),
    ),
  "under another title": (text) =>
    written(text, (map) => [
      { change: "changed", kind: "map", id: "", field: "title", before: map.title, after: "Another title" },
    ]),
};

function boxesOf(map: StrategyMap): { id: string; names: string[] }[] {
  return map.perspectives.flatMap((band) => [
    { id: band.name, names: band.objectives.map(({ name }) => name) },
    ...band.clusters.map((cluster) => ({
      id: `${band.name}.${cluster.name}`,
      names: cluster.objectives.map(({ name }) => name),
    })),
  ]);
}

/** Maps in which what a finding is about is not written, or written several times. */
const others: Readonly<Record<string, string>> = {
  "undescribed-cluster": `map "Bakery"
perspective process {
  objective bake "Bake twice a day" as production
  objective buy "Buy flour nearby" as suppliers
}
`,
  "customer-management-without-growth": `map "Bakery"
perspective financial { cluster growth { objective sales "Sell more" } }
perspective customer { objective fresh "Always fresh" }
perspective process {
  objective regulars "Know the regulars" as retention
  objective callers "Win those who pass by" as acquisition
}
regulars -> fresh
`,
  "innovation-without-own-route": `map "Bakery"
perspective customer { objective fresh "Always fresh" }
perspective process {
  objective bake "Bake twice a day" as production
  objective oven "Design an oven that bakes by itself" as design
  objective season "Bring out a bread each season" as launch
}
oven -> bake
season -> bake
bake -> fresh
`,
  "uncovered-subprocess": `map "Bakery"
perspective process {
  objective regulars "Know the regulars" as retention
  objective callers "Win those who pass by" as acquisition
}
`,
  "duplicate-title": `map "Bakery"
perspective process {
  objective bake "Bake twice a day"
  objective oven "Bake  twice a day"
  objective night "bake twice a day"
}
`,
  "causal-cycle": `map "Bakery"
perspective process {
  objective bake "Bake twice a day"
  objective sell "Sell all of it"
  objective learn "Learn what sells"
}
bake -> sell
sell -> learn
learn -> bake
`,
};

/** Edits that put right what the rule finds. */
const repairs: Readonly<Record<string, string>> = {
  "duplicate-name": "with other names for its objectives",
  "misplaced-text": "under another title",
};

const cases = [
  ...rules.map(({ id, invalid }) => ({ rule: id, text: invalid })),
  ...Object.entries(others).map(([rule, text]) => ({ rule, text })),
];

describe.each(cases)("$rule", ({ rule, text }) => {
  test("is found", () => {
    expect(checked(text).findings.filter((finding) => finding.rule === rule)).not.toEqual([]);
  });

  test.each(Object.keys(edits).filter((edit) => edit !== repairs[rule]))(
    "is neither new nor gone in a map %s",
    (edit) => {
      expect(changed(rule, text, edits[edit]?.(text) ?? "")).toEqual({ new: [], gone: [] });
    },
  );
});

describe("a finding is new although the rule found something before", () => {
  const bakery = (rest: string) => `map "Bakery"\nperspective process { objective bake "Bake twice a day" }\n${rest}`;
  test.each([
    ["unresolved-name", "bake -> nobody\n", "bake -> somebody\n"],
    ["unknown-rule", 'waive no-such because "a"\n', 'waive no-other because "a"\n'],
    ["unused-waiver", 'waive dead-end because "a"\n', 'waive self-link because "a"\n'],
    ["unknown-term", "profile fr-profit\n", "profile pblic\n"],
    ["syntax", "perspective customer {\n", "]\n"],
  ])("%s", (rule, before, after) => {
    const { new: added, gone } = changed(rule, bakery(before), bakery(after));
    expect([added.length, gone.length]).toEqual([1, 1]);
  });
});

test("weights that do not add up are one finding, whichever objectives have them", () => {
  const weighted = (rest: string) => `map "Bakery"
perspective customer {
  objective fresh "Always fresh" { weight 30% }
  objective near "Never far" { weight 30% }
  ${rest}
}
`;
  expect(changed("weights-off", weighted(""), weighted('objective cheap "Never dear" { weight 10% }'))).toEqual({
    new: [],
    gone: [],
  });
});

test("one more objective of the same title is one more finding", () => {
  const titled = (...names: string[]) =>
    `map "Bakery"\nperspective process {\n${names.map((name) => `  objective ${name} "Bake twice a day"\n`).join("")}}\n`;
  const { new: added, gone } = changed("duplicate-title", titled("bake", "oven"), titled("night", "bake", "oven"));
  expect([added.length, gone.length]).toEqual([1, 0]);
});
