import { firstDay, lastDay } from "@smap/model";
import { quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** What is planned lies in the period of the plan. */
export const outsidePeriod: Rule = {
  id: "outside-period",
  group: "scorecard",
  on: "target or initiative",
  when: "a target or an initiative lies wholly outside the map’s period",
  severity: severities("info"),
  why: "A target beyond the period belongs to another plan, or the period is out of date.",
  source: sources.project,
  how: "Correct the date or the period.",
  invalid: `map "Bakery"
profile slice
period 2026 to 2028
perspective process {
  objective bake "Bake twice a day" { measure "Batches a day" { target 2 by 2031 } }
}
`,
  valid: `map "Bakery"
profile slice
period 2026 to 2028
perspective process {
  objective bake "Bake twice a day" { measure "Batches a day" { target 2 by 2028 } }
}
`,
  *check(facts) {
    const { period } = facts.map;
    if (!period) return;
    const first = firstDay(period.from);
    const last = lastDay(period.to ?? period.from);
    if (last < first) return;
    for (const { objective } of facts.placed) {
      for (const { name, title, targets } of objective.measures) {
        for (const { date, origin } of targets) {
          if (!date || (lastDay(date) >= first && firstDay(date) <= last)) continue;
          yield {
            message: `This target of ${quote(title)} lies outside the map’s period.`,
            range: origin.fields.date ?? origin.name,
            subject: `${objective.name}/${name ?? title}`,
          };
        }
      }
      for (const { name, title, from, to, origin } of objective.initiatives) {
        const isOutside = (to && lastDay(to) < first) || (from && firstDay(from) > last);
        if (!isOutside) continue;
        yield {
          message: `${quote(title)} lies outside the map’s period.`,
          range: origin.fields.from ?? origin.name,
          subject: `${objective.name}/${name ?? title}`,
        };
      }
    }
  },
};
