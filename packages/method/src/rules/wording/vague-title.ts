import { objectiveTitle } from "@smap/model";
import { said } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";
import { folded } from "./folded.ts";

/** Titles that would fit any organization, and so tell nothing about this one. */
const generic = new Set(
  [
    "Improve customer satisfaction",
    "Increase customer satisfaction",
    "Customer satisfaction",
    "Satisfy customers",
    "Increase revenue",
    "Increase revenues",
    "Grow revenue",
    "Increase sales",
    "Increase profit",
    "Increase profitability",
    "Reduce costs",
    "Reduce cost",
    "Cut costs",
    "Improve quality",
    "Increase quality",
    "Improve efficiency",
    "Increase efficiency",
    "Improve productivity",
    "Improve processes",
    "Optimize processes",
    "Improve communication",
    "Improve service",
    "Improve employee satisfaction",
    "Increase employee satisfaction",
    "Motivate employees",
    "Train employees",
    "Be innovative",
    "Innovate",
    "Operational excellence",
    "Be the best",
  ].map(folded),
);

/** A strategy says how. */
export const vagueTitle: Rule = {
  id: "vague-title",
  group: "wording",
  on: "objective",
  when: "the whole title is one of a list of generic ones, such as “Improve customer satisfaction”",
  severity: severities("hint"),
  why: "A title that any organization could have on its map does not say what this one bets on, and nobody can disagree with it.",
  source: sources.project,
  how: "Say what customers, owners or colleagues will notice, and where: “Arrive on time”, not “Improve service”.",
  invalid: `map "Bakery"
profile slice
perspective customer { objective happy "Improve customer satisfaction" }
`,
  valid: `map "Bakery"
profile slice
perspective customer { objective happy "A loaf that is still warm" }
`,
  *check(facts) {
    for (const { objective } of facts.placed) {
      if (!generic.has(folded(objectiveTitle(objective)))) continue;
      yield {
        message: `${said(objective)} would fit any organization: what is it here?`,
        range: objective.origin.fields.title ?? objective.origin.name,
        subject: objective.name,
      };
    }
  },
};
