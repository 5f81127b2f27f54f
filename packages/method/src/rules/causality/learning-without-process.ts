import { learning, type PlacedObjective } from "@smap/model";
import type { Facts } from "../../facts/facts.ts";
import { said } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** Learning is for the processes. */
export const learningWithoutProcess: Rule = {
  id: "learning-without-process",
  group: "causality",
  on: "objective",
  when: "a linked learning objective reaches no process objective",
  severity: severities("warning", "warning", "info"),
  why: "People, information and culture create value only through the processes that use them. Training that no process on the map needs is a cost.",
  source: sources.maps,
  how: "Link it to the process that needs it.",
  invalid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day" }
perspective learning { objective bakers "Train bakers"  objective smile "Hire friendly people" }
bakers -> bake -> fresh
smile -> fresh { waive skipped-perspective because "An example" }
`,
  valid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day" }
perspective learning { objective bakers "Train bakers" }
bakers -> bake -> fresh
`,
  *check(facts) {
    for (const placed of facts.inPerspective(learning.name)) {
      if (!leadsToNoProcess(facts, placed)) continue;
      const { objective } = placed;
      yield {
        message: `${said(objective)} leads to no process objective.`,
        range: objective.origin.name,
        subject: objective.name,
      };
    }
  },
};

/** Whether the rule above fires on an objective. */
export function leadsToNoProcess(facts: Facts, { objective, perspective }: PlacedObjective): boolean {
  if (perspective.name !== learning.name || facts.process.length === 0 || !facts.isLinked(objective.name)) return false;
  return !facts.once("reaching a process", () => facts.reaching(facts.process)).has(objective.name);
}
