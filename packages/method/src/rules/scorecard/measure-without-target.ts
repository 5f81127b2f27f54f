import { type Fix, lastDay, type Reading } from "@smap/model";
import { quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** A measure tells nothing without a target. */
export const measureWithoutTarget: Rule = {
  id: "measure-without-target",
  group: "scorecard",
  on: "measure",
  when: "a measure has no target",
  severity: severities("info"),
  why: "A number without a target is neither good nor bad; the target says how far the strategy wants to go.",
  source: sources.focus,
  how: "Write `target` with the number, and `by` with the date.",
  fix: "inserts a target to fill in, at the last known figure, if there is one",
  invalid: `map "Bakery"
profile slice
perspective process { objective bake "Bake twice a day" { measure "Batches a day" { baseline 1 at 2025 } } }
`,
  valid: `map "Bakery"
profile slice
perspective process { objective bake "Bake twice a day" { measure "Batches a day" { baseline 1 at 2025 target 2 by 2027 } } }
`,
  *check(facts) {
    for (const { objective } of facts.placed) {
      for (const measure of objective.measures) {
        if (measure.targets.length > 0) continue;
        const id = `${objective.name}/${measure.name ?? measure.title}`;
        // Where no figure is known, any that was written would be invented, and nobody could tell.
        const known = measure.actuals.at(-1) ?? measure.baseline;
        const { period } = facts.map;
        const date = period && lastDay(period.to ?? period.from);
        yield {
          message: `${quote(measure.title)} has no target.`,
          range: measure.origin.name,
          subject: id,
          fixes: known ? [addTarget(id, known, date)] : [],
        };
      }
    }
  },
};

function addTarget(measure: string, { value, percent }: Reading, date: string | undefined): Fix {
  const target = { value, percent, ...(date ? { date } : {}) };
  return {
    title: "Add a target",
    safe: false,
    changes: [{ change: "added", kind: "target", id: `${measure}/${date ?? ""}`, parent: measure, value: target }],
  };
}
