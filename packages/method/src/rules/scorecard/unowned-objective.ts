import { said } from "../../facts/say.ts";
import { fillers } from "../../fillers.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** Somebody answers for each objective. */
export const unownedObjective: Rule = {
  id: "unowned-objective",
  group: "scorecard",
  on: "objective",
  when: "an objective has no owner, on a map where at least one has",
  severity: severities("info"),
  why: "An objective that nobody answers for is everybody’s, and so nobody’s.",
  source: sources.focus,
  how: "Write `owner` with the role or the name.",
  fix: "inserts an owner to fill in",
  invalid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day" { owner "Master baker" } }
bake -> fresh
`,
  valid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" { owner "Shop manager" } }
perspective process { objective bake "Bake twice a day" { owner "Master baker" } }
bake -> fresh
`,
  *check(facts) {
    if (!facts.placed.some(({ objective }) => objective.owner)) return;
    for (const { objective } of facts.placed) {
      if (objective.owner) continue;
      yield {
        message: `${said(objective)} has no owner.`,
        range: objective.origin.name,
        subject: objective.name,
        fixes: [
          {
            title: "Add an owner",
            safe: false,
            changes: [
              {
                change: "changed",
                kind: "objective",
                id: objective.name,
                field: "owner",
                after: fillers.owner,
              },
            ],
          },
        ],
      };
    }
  },
};
