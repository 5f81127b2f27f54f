import { clusterTitle, process, type ValueProposition } from "@smap/model";
import { list, quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** Where each proposition needs excellence. */
const excellence: Readonly<Record<ValueProposition, readonly string[]>> = {
  "low-total-cost": ["operations"],
  "product-leadership": ["innovation"],
  "complete-solutions": ["customer-management"],
  "lock-in": ["innovation", "customer-management"],
};

/** The critical processes are those that the proposition needs. */
export const propositionMismatch: Rule = {
  id: "proposition-mismatch",
  group: "proposition",
  on: "proposition",
  when: "there are critical process objectives, and none is in a cluster in which the proposition needs excellence",
  severity: severities("info"),
  why: "Low total cost is won in operations, product leadership in innovation, complete solutions in customer management, lock-in in innovation or customer management. Critical objectives elsewhere only suggest another strategy than the one that is written.",
  source: sources.maps,
  how: "Mark as critical what the proposition depends on, or name the proposition that the critical processes serve.",
  invalid: `map "Bakery"
profile slice
proposition product-leadership
perspective process {
  cluster operations { critical objective bake "Bake twice a day" { measure "Loaves" { target 900 } } }
  cluster innovation { objective season "Bring out a bread each season" { measure "Breads" { target 4 } } }
}
season -> bake
`,
  valid: `map "Bakery"
profile slice
proposition low-total-cost
perspective process {
  cluster operations { critical objective bake "Bake twice a day" { measure "Loaves" { target 900 } } }
  cluster innovation { objective season "Bring out a bread each season" { measure "Breads" { target 4 } } }
}
season -> bake
`,
  *check(facts) {
    const { proposition } = facts.map;
    if (!proposition || !facts.process.some(({ objective }) => objective.critical)) return;
    const needed = excellence[proposition.name];
    if (needed.some((name) => facts.inProcessCluster(name).some(({ objective }) => objective.critical))) return;
    const titles = needed.map((name) => quote(clusterTitle(process.name, { name }, facts.titling)));
    yield {
      message: `${quote(proposition.name)} needs excellence in ${list(titles, "or")}, and no objective there is critical.`,
      range: proposition.origin.name,
      subject: "",
    };
  },
};
