import { findRule, groups, type Rule, ruleIds, rulePage, rules } from "@smap/method";
import { nearestWord } from "@smap/model";
import { type Command, Option } from "commander";
import { CannotDo } from "../files/cannot-do.ts";
import { print } from "../print.ts";

/** `smap rules`: the rules, or one of them explained. */
export function addRules(program: Command): void {
  program
    .command("rules")
    .description("list the rules, or explain one")
    .argument("[id]", "a rule")
    .addOption(new Option("--format <format>", "how to print").choices(["pretty", "json"]).default("pretty"))
    .addHelpText("after", "\nExamples:\n  smap rules\n  smap rules empty-cluster")
    .action((id: string | undefined, { format }: { readonly format: "pretty" | "json" }) => {
      const rule = id === undefined ? undefined : findRule(id);
      if (id !== undefined && !rule) {
        const near = nearestWord(id, ruleIds());
        throw new CannotDo(`There is no rule “${id}”.${near ? ` Did you mean “${near}”?` : ""}`);
      }
      const chosen = rule ? [rule] : rules;
      if (format === "json") print(rulesJson(chosen));
      else print(rule ? explained(rule) : listed());
    });
}

/** The published shape of the rules; see its schema. */
function rulesJson(chosen: readonly Rule[]): string {
  const shown = chosen.map(({ check: _, ...rule }) => ({ ...rule, url: rulePage(rule.id) }));
  return `${JSON.stringify({ version: 1, rules: shown }, undefined, 2)}\n`;
}

function listed(): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return groups
    .map((group) => {
      const own = rules.filter((rule) => rule.group === group);
      const lines = own.map(({ id, severity, when }) => {
        const level = severity["for-profit"] === "off" ? severity.public : severity["for-profit"];
        return `  ${id.padEnd(width)}  ${level.padEnd(7)}  ${when}`;
      });
      return `${group}\n${lines.join("\n")}\n`;
    })
    .join("\n");
}

function explained({ id, group, severity, when, why, source, how, fix, options, invalid, valid }: Rule): string {
  const levels = `${severity["for-profit"]}; public and nonprofit: ${severity.public}; slice: ${severity.slice}`;
  const indented = (text: string) => text.replace(/^(?=.)/gmu, "    ");
  return [
    `${id} (${group})`,
    `Fires when ${when}.`,
    `Severity: ${levels}.`,
    ...(options
      ? [
          `Options: ${Object.entries(options)
            .map(([name, value]) => `${name} ${value}`)
            .join(", ")}.`,
        ]
      : []),
    "",
    why,
    `Source: ${source}`,
    "",
    `${how}${fix ? ` The quick fix ${fix}.` : ""}`,
    "",
    "Breaks it:",
    indented(invalid),
    "Does not:",
    indented(valid),
    rulePage(id),
    "",
  ].join("\n");
}
