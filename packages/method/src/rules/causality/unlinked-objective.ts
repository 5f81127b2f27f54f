import { said } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** What nothing leads to and what leads to nothing is not part of the strategy. */
export const unlinkedObjective: Rule = {
  id: "unlinked-objective",
  group: "causality",
  on: "objective",
  when: "an objective has no link, in or out, while the map has links",
  severity: severities("warning"),
  why: "An objective outside the chain of cause and effect is either not strategic, or its connection is not understood yet.",
  source: sources.maps,
  how: "Link it to what it leads to, or to what leads to it; or take it off the map.",
  invalid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh"  objective kind "Served with a smile" }
perspective process { objective bake "Bake twice a day" }
bake -> fresh
`,
  valid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh"  objective kind "Served with a smile" }
perspective process { objective bake "Bake twice a day" }
bake -> fresh, kind
`,
  *check(facts) {
    if (!facts.hasLinks) return;
    for (const { objective } of facts.placed) {
      if (facts.isLinked(objective.name)) continue;
      yield {
        message: `${said(objective)} has no link: nothing leads to it, and it leads to nothing.`,
        range: objective.origin.name,
        subject: objective.name,
      };
    }
  },
};
