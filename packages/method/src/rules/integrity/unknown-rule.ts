import { nearestWord } from "@smap/model";
import { quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";
import { waiversOf } from "../../waivers.ts";
import { replacement } from "./faults.ts";

/** A waiver is for a rule that there is. */
export const unknownRule: Rule = {
  id: "unknown-rule",
  group: "integrity",
  on: "waiver",
  when: "a waiver names no rule",
  severity: severities("error"),
  why: "A waiver for no rule silences nothing, and whoever wrote it believes that it does.",
  source: sources.project,
  how: "Write the rule’s id as the finding shows it.",
  fix: "writes the id that is nearest",
  invalid: `map "Bakery"
profile slice
waive to-many-objectives because "The group asks for all of them"
`,
  valid: `map "Bakery"
profile slice
`,
  *check(facts) {
    const ids = facts.rules.ids;
    for (const { waiver, on } of waiversOf(facts.map)) {
      if (ids.includes(waiver.rule)) continue;
      const near = nearestWord(waiver.rule, ids);
      const range = waiver.origin.name;
      yield {
        message: `There is no rule ${quote(waiver.rule)}.${near ? ` Did you mean ${quote(near)}?` : ""}`,
        range,
        subject: on,
        names: [on, waiver.rule],
        fixes: near ? [replacement(`Write “${near}”`, range, waiver.rule, near)] : [],
      };
    }
  },
};
