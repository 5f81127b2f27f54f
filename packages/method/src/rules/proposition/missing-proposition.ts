import { propositions, wordsOf } from "@smap/model";
import { type Rule, severities, sources } from "../../rule.ts";
import { faultsOf } from "../integrity/faults.ts";

/** A strategy is a choice of how to be better. */
export const missingProposition: Rule = {
  id: "missing-proposition",
  group: "proposition",
  on: "map",
  when: "the map names no value proposition",
  severity: severities("warning", "info", "off"),
  why: "The value proposition decides which processes have to be excellent and which only good enough. Without it there is nothing to choose the vital few by.",
  source: sources.maps,
  how: "Write `proposition` and one of low-total-cost, product-leadership, complete-solutions, lock-in, with a sentence in your own words.",
  fix: "inserts the proposition, one fix for each of the four",
  invalid: `map "Bakery"
profile public
`,
  valid: `map "Bakery"
profile public
proposition complete-solutions "Breakfast for the whole house, at the door"
`,
  *check(facts) {
    const isMisspelt = faultsOf(facts, "unknown-term").some(({ term }) => term === "proposition");
    if (facts.map.proposition || isMisspelt) return;
    yield {
      message: "The map names no value proposition.",
      range: facts.map.origin.name,
      subject: "",
      fixes: wordsOf(propositions).map((name) => ({
        title: `Add “proposition ${name}”`,
        safe: false,
        changes: [{ change: "added", kind: "setting", id: "proposition", parent: "", value: { name } }],
      })),
    };
  },
};
