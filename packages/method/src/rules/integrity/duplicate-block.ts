import { quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";
import { faultsOf } from "./faults.ts";

/** Everything is said in one place. */
export const duplicateBlock: Rule = {
  id: "duplicate-block",
  group: "integrity",
  on: "later statement",
  when: "a perspective, or a cluster within one, is declared twice, or a setting is given twice",
  severity: severities("error"),
  why: "Of two declarations the first wins, and what the second holds is not on the map.",
  source: sources.project,
  how: "Join the two, or remove the later one.",
  invalid: `map "Bakery"
profile slice
vision "Warm bread for everyone"
vision "Fresh bread for everyone"
`,
  valid: `map "Bakery"
profile slice
vision "Warm bread for everyone"
`,
  *check(facts) {
    for (const { what, name, range, first } of faultsOf(facts, "duplicate-block")) {
      yield {
        message:
          name === undefined
            ? `${quote(what)} is given twice; the first one counts.`
            : `The ${what} ${quote(name)} is declared twice; what stands in this one is not on the map.`,
        range,
        subject: "",
        names: [name ?? what],
        related: [{ message: "The first one.", range: first }],
      };
    }
  },
};
