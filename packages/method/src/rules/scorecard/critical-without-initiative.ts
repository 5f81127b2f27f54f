import { objectiveTitle } from "@smap/model";
import { said } from "../../facts/say.ts";
import { fillers } from "../../fillers.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** Critical targets need somebody to do something. */
export const criticalWithoutInitiative: Rule = {
  id: "critical-without-initiative",
  group: "scorecard",
  on: "objective",
  when: "a critical, measured objective has no initiative, on a map where at least one objective has",
  severity: severities("info"),
  why: "A stretch target is not reached by going on as before; the initiative is where the money and the people are.",
  source: sources.focus,
  how: "Write the `initiative` that is to reach the target, with owner, dates and budget.",
  fix: "inserts an initiative to fill in",
  invalid: `map "Bakery"
profile slice
perspective customer {
  critical objective fresh "Always fresh" { measure "Age of a loaf" { target 4 } }
}
perspective process {
  objective bake "Bake twice a day" {
    measure "Batches a day" { target 2 }
    initiative "Second shift"
  }
}
bake -> fresh
`,
  valid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" { measure "Age of a loaf" { target 4 } } }
perspective process {
  critical objective bake "Bake twice a day" {
    measure "Batches a day" { target 2 }
    initiative "Second shift"
  }
}
bake -> fresh
`,
  *check(facts) {
    if (!facts.placed.some(({ objective }) => objective.initiatives.length > 0)) return;
    for (const { objective } of facts.placed) {
      if (!objective.critical || objective.measures.length === 0 || objective.initiatives.length > 0) continue;
      const title = fillers.initiative(objectiveTitle(objective));
      yield {
        message: `${said(objective)} is critical, and no initiative works on it.`,
        range: objective.origin.name,
        subject: objective.name,
        fixes: [
          {
            title: "Add an initiative",
            safe: false,
            changes: [
              {
                change: "added",
                kind: "initiative",
                id: `${objective.name}/${title}`,
                parent: objective.name,
                value: { title },
              },
            ],
          },
        ],
      };
    }
  },
};
