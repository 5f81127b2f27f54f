import { firstDay, lastDay, type Measure, type Reading } from "@smap/model";
import { quote } from "../../facts/say.ts";
import { type Report, type Rule, severities, sources } from "../../rule.ts";

/** Time runs one way. */
export const datesOutOfOrder: Rule = {
  id: "dates-out-of-order",
  group: "scorecard",
  on: "measure, initiative or map",
  when: "a target is not after the baseline, a `to` is before its `from`, or two targets or two actuals of a measure are on one date (`from` means the first day of what is written, everything else the last)",
  severity: severities("warning"),
  why: "A target before its baseline, or an end before its beginning, is a slip that a report would repeat.",
  source: sources.project,
  how: "Correct the date that is wrong.",
  invalid: `map "Bakery"
profile slice
perspective process {
  objective bake "Bake twice a day" { measure "Batches a day" { baseline 1 at 2027  target 2 by 2026 } }
}
`,
  valid: `map "Bakery"
profile slice
perspective process {
  objective bake "Bake twice a day" { measure "Batches a day" { baseline 1 at 2026  target 2 by 2027 } }
}
`,
  *check(facts) {
    const { period } = facts.map;
    if (period?.to && lastDay(period.to) < firstDay(period.from))
      yield { message: "The period ends before it begins.", range: period.origin.range, subject: "" };
    for (const { objective } of facts.placed) {
      for (const measure of objective.measures)
        yield* ofMeasure(measure, `${objective.name}/${measure.name ?? measure.title}`);
      for (const { name, title, from, to, origin } of objective.initiatives) {
        if (!from || !to || lastDay(to) >= firstDay(from)) continue;
        yield {
          message: `${quote(title)} ends before it begins.`,
          range: origin.fields.to ?? origin.name,
          subject: `${objective.name}/${name ?? title}`,
        };
      }
    }
  },
};

function* ofMeasure(measure: Measure, subject: string): Iterable<Report> {
  const { baseline, targets, actuals, title } = measure;
  const start = baseline?.date && lastDay(baseline.date);
  const place = ({ origin }: Reading) => origin.fields.date ?? origin.name;
  for (const target of targets) {
    if (!start || !target.date || lastDay(target.date) > start) continue;
    const message = `This target of ${quote(title)} is not after the baseline.`;
    const related = baseline ? [{ message: "The baseline.", range: place(baseline) }] : [];
    yield { message, range: place(target), subject, related };
  }
  for (const [what, readings] of [["target", targets] as const, ["actual", actuals] as const]) {
    const first = new Map<string, Reading>();
    for (const reading of readings) {
      const day = reading.date && lastDay(reading.date);
      if (day === undefined) continue;
      const earlier = first.get(day);
      if (!earlier) {
        first.set(day, reading);
        continue;
      }
      const related = [{ message: `The first ${what} on this date.`, range: place(earlier) }];
      yield { message: `${quote(title)} has two ${what}s on one date.`, range: place(reading), subject, related };
    }
  }
}
