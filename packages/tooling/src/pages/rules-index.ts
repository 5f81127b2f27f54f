import { type Group, groups, type Level, type Rule, rules } from "@smap/method";
import { banner } from "./banner.ts";
import { table } from "./table.ts";

const meanings: Readonly<Record<Group, string>> = {
  balance:
    "Is every kind of process there, described, and in proportion? Does the map lead to customers and to productivity?",
  causality: "Do the links make one argument, from learning at the bottom to the outcome at the top?",
  focus: "Are the vital few told from the trivial many?",
  proposition: "Does the map say how it wants to be better, and for whom?",
  scorecard: "Can it be seen whether the strategy works?",
  wording: "Do the titles say what is meant?",
  integrity: "Does the text say what it seems to say?",
};

const letters: Readonly<Record<Level, string>> = { error: "E", warning: "W", info: "I", hint: "H", off: "–" };

export function lettersOf({ severity }: Rule): string {
  const all = [severity["for-profit"], severity.public, severity.slice].map((level) => letters[level]);
  return new Set(all).size === 1 ? (all[0] === "–" ? "off" : (all[0] ?? "")) : all.join(" ");
}

/** The rules of a group as a table; `folder` is the way from the page to the rules' pages. */
export function rulesTable(group: Group, folder: string): string {
  const own = rules.filter((rule) => rule.group === group);
  const rows = own.map((rule) => [
    `[\`${rule.id}\`](${folder}${rule.id}.md)`,
    lettersOf(rule),
    `${rule.when}${rule.fix ? " ✎" : ""}`,
  ]);
  return table(["rule", "severity", "fires when"], rows);
}

export const legend =
  "E error, W warning, I information, H hint; one letter for all profiles, else for a company, for a public or nonprofit body, and for a slice of a larger map. ✎ has a quick fix.";

/** The page that lists all rules. */
export function rulesIndex(): string {
  const parts = groups.flatMap((group) => [
    `## ${(group[0] ?? "").toUpperCase()}${group.slice(1)}`,
    meanings[group],
    rulesTable(group, ""),
  ]);
  const head = [
    "# The rules",
    `There are ${rules.length} rules. Each has a page that says why it matters, who says so, and how to put it right.`,
    legend,
    "In a draft, errors of balance are warnings. What a rule finds can be waived with a reason, except for integrity; severities and options can be set in [`smap.config.json`](../settings.md).",
  ];
  return `${banner("packages/method/src/rules")}\n${[...head, ...parts].join("\n\n")}\n`;
}

/** The same tables for the README, group by group. */
export function rulesOverview(): string {
  return groups
    .flatMap((group) => [
      `**${(group[0] ?? "").toUpperCase()}${group.slice(1)}.** ${meanings[group]}`,
      rulesTable(group, "docs/rules/"),
    ])
    .join("\n\n");
}
