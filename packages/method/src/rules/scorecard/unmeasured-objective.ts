import { said } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";
import { addMeasure } from "./additions.ts";

/** A scorecard has a measure for each objective. */
export const unmeasuredObjective: Rule = {
  id: "unmeasured-objective",
  group: "scorecard",
  on: "objective",
  when: "an objective has no measure, on a map where at least one has (critical ones have a rule of their own)",
  severity: severities("info"),
  why: "Once a map is a scorecard, an objective without a measure is the one that gets no attention.",
  source: sources.focus,
  how: "Add a `measure`, or waive the rule with the reason why the objective cannot be measured yet.",
  fix: "inserts a measure to fill in",
  invalid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day" { measure "Batches a day" { target 2 } } }
bake -> fresh
`,
  valid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day" }
bake -> fresh
`,
  *check(facts) {
    if (!facts.placed.some(({ objective }) => objective.measures.length > 0)) return;
    for (const { objective } of facts.placed) {
      if (objective.critical || objective.measures.length > 0) continue;
      yield {
        message: `${said(objective)} has no measure.`,
        range: objective.origin.name,
        subject: objective.name,
        fixes: [addMeasure(objective)],
      };
    }
  },
};
