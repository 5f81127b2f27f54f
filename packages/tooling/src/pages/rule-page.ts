import type { Level, Rule } from "@smap/method";
import { banner } from "./banner.ts";
import { table } from "./table.ts";

const titles: Readonly<Record<Level, string>> = {
  error: "error",
  warning: "warning",
  info: "information",
  hint: "hint",
  off: "off",
};

/** The page that explains a rule: what a finding leads to. */
export function rulePage(rule: Rule): string {
  const { id, group, when, why, source, how, fix, options, invalid, valid } = rule;
  const parts = [
    `# ${id}`,
    `Group [${group}](README.md#${group}) · found on: ${rule.on}`,
    `Fires when ${when}.`,
    severityTable(rule),
    "## Why",
    why,
    `Source: ${source}`,
    "## How to put it right",
    how,
    ...(fix ? [`The quick fix ${fix}.`] : []),
    "## Examples",
    "This breaks the rule:",
    fence("smap", invalid),
    "This does not:",
    fence("smap", valid),
    "## Settings",
    "In [`smap.config.json`](../settings.md):",
    fence("json", settingsFor(rule)),
    ...(options
      ? [
          `Options, with their defaults: ${Object.entries(options)
            .map(([name, value]) => `\`${name}\` ${value}`)
            .join(", ")}.`,
        ]
      : []),
    ...(group === "integrity"
      ? ["Findings of this rule cannot be waived: what they are about is not on the map."]
      : [
          "To accept one finding, waive it where it is, with a reason that a reviewer can read:",
          fence("smap", `waive ${id} because "…"`),
        ]),
  ];
  return `${banner(`packages/method/src/rules/${group}/${id}.ts`)}\n${parts.join("\n\n")}\n`;
}

function severityTable({ severity, group }: Rule): string {
  const draft = (level: Level) => (group === "balance" && level === "error" ? "warning" : titles[level]);
  const row = (name: string, level: Level) => [name, titles[level], draft(level)];
  const rows = [
    row("for-profit", severity["for-profit"]),
    row("public, nonprofit", severity.public),
    row("slice", severity.slice),
  ];
  return table(["profile", "severity", "in a draft"], rows);
}

function settingsFor({ id, severity, options }: Rule): string {
  const level = severity["for-profit"] === "off" && severity.public === "off" ? "warning" : "off";
  const value = options
    ? `["${severity["for-profit"] === "off" ? "warning" : severity["for-profit"]}", ${JSON.stringify(options)
        .replace(/([{:,])/gu, "$1 ")
        .replace("}", " }")}]`
    : `"${level}"`;
  return `{ "rules": { "${id}": ${value} } }`;
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
