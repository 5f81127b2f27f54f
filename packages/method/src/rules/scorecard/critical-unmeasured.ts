import { said } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";
import { addMeasure } from "./additions.ts";

/** What is critical is measured. */
export const criticalUnmeasured: Rule = {
  id: "critical-unmeasured",
  group: "scorecard",
  on: "objective",
  when: "a critical objective has no measure",
  severity: severities("warning", "warning", "info"),
  why: "The strategy stands or falls with its critical objectives; without a measure nobody notices which of the two happens.",
  source: sources.focus,
  how: "Add a `measure` that moves when the objective is reached, with a target.",
  fix: "inserts a measure to fill in",
  invalid: `map "Bakery"
profile slice
perspective process { critical objective bake "Bake twice a day" }
`,
  valid: `map "Bakery"
profile slice
perspective process { critical objective bake "Bake twice a day" { measure "Batches a day" { target 2 } } }
`,
  *check(facts) {
    for (const { objective } of facts.placed) {
      if (!objective.critical || objective.measures.length > 0) continue;
      yield {
        message: `${said(objective)} is critical and has no measure.`,
        range: objective.origin.name,
        subject: objective.name,
        fixes: [addMeasure(objective)],
      };
    }
  },
};
