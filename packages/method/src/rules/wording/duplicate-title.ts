import { objectiveTitle } from "@smap/model";
import { said } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";
import { folded } from "./folded.ts";

/** Two cards with one title cannot be told apart. */
export const duplicateTitle: Rule = {
  id: "duplicate-title",
  group: "wording",
  on: "later objective",
  when: "two objectives have the same title, letter case and spacing aside",
  severity: severities("warning"),
  why: "Readers of the picture see titles, not names. Two cards with one title are the same objective twice, or two that nobody can tell apart.",
  source: sources.project,
  how: "Say in the title what makes the difference, or join the two.",
  invalid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "always  fresh" }
bake -> fresh
`,
  valid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day" }
bake -> fresh
`,
  *check(facts) {
    const first = new Map<string, (typeof facts.placed)[number]>();
    for (const placed of facts.placed) {
      const { objective } = placed;
      const title = folded(objectiveTitle(objective));
      const earlier = first.get(title);
      if (!earlier) {
        first.set(title, placed);
        continue;
      }
      yield {
        message: `Another objective has the title ${said(objective)} too.`,
        range: objective.origin.fields.title ?? objective.origin.name,
        subject: objective.name,
        // Which of several comes first says nothing.
        names: [`title ${title}`],
        related: [{ message: "The first of the two.", range: earlier.objective.origin.name }],
      };
    }
  },
};
