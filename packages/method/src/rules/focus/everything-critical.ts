import { process } from "@smap/model";
import { type Rule, severities, sources } from "../../rule.ts";

/** If everything is critical, nothing is. */
export const everythingCritical: Rule = {
  id: "everything-critical",
  group: "focus",
  on: "process perspective",
  when: "of 4 or more process objectives more than half are critical",
  severity: severities("warning"),
  options: { share: 50 },
  why: "Critical means that others can wait for it. Where most objectives are critical, the choice of the vital few has not been made.",
  source: sources.process,
  how: "Leave `critical` on the objectives without which the others do not matter.",
  invalid: `map "Bakery"
profile slice
perspective process {
  critical objective a "A"
  critical objective b "B"
  critical objective c "C"
  objective d "D"
}
a -> b -> c -> d
`,
  valid: `map "Bakery"
profile slice
perspective process {
  critical objective a "A"
  critical objective b "B"
  objective c "C"
  objective d "D"
}
a -> b -> c -> d
`,
  *check(facts, { share = 50 }) {
    const band = facts.perspective(process.name);
    const critical = facts.process.filter(({ objective }) => objective.critical).length;
    const all = facts.process.length;
    if (!band || all < 4 || critical * 100 <= all * share) return;
    yield {
      message: `${critical} of ${all} process objectives are critical: the vital few have not been chosen.`,
      range: band.origin.name,
      subject: band.name,
    };
  },
};
