import { quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";
import { faultsOf, replacement } from "./faults.ts";

/** A name stands for one thing. */
export const duplicateName: Rule = {
  id: "duplicate-name",
  group: "integrity",
  on: "later name",
  when: "an objective, segment, theme, measure, initiative or import has a name that another of its kind has",
  severity: severities("error"),
  why: "Links, themes and reviews name things by their name. Of two things with one name the first wins; the later one is not on the map.",
  source: sources.project,
  how: "Give the later one another name.",
  fix: "renames the later one",
  invalid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective fresh "Bake twice a day" }
`,
  valid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day" }
bake -> fresh
`,
  *check(facts) {
    for (const { named, name, range, first } of faultsOf(facts, "duplicate-name")) {
      const free = facts.otherName(name, named);
      yield {
        message: `The name ${quote(name)} is taken by another ${named}; this one is not on the map.`,
        range,
        subject: "",
        names: [name],
        related: [{ message: `The ${named} that has the name.`, range: first }],
        fixes: [replacement(`Rename this one to “${free}”`, range, name, free)],
      };
    }
  },
};
