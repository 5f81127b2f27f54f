import { customer, mission, type PlacedObjective, processClusterOf } from "@smap/model";
import type { Facts } from "../../facts/facts.ts";
import { said } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** Operational objectives are closely, causally related to the value proposition. */
export const operationsFarFromCustomer: Rule = {
  id: "operations-far-from-customer",
  group: "causality",
  on: "objective",
  when: "a linked operations objective has no customer or productivity objective within two links forward",
  severity: severities("warning", "warning", "off"),
  why: "The daily processes are what customers are served with. An operational objective that is three steps away from any customer, and from any saving, is likely to be an activity rather than an objective.",
  source: sources.process,
  how: "Link it to what the customer gets from it, or to the cost that it saves.",
  invalid: `map "Bakery"
profile public
perspective customer { objective fresh "Always fresh" }
perspective process {
  cluster operations {
    objective flour "Have flour for a week"
    objective dough "Knead at night"
    objective bake "Bake twice a day"
  }
}
flour -> dough -> bake -> fresh
`,
  valid: `map "Bakery"
profile public
perspective customer { objective fresh "Always fresh" }
perspective process {
  cluster operations {
    objective dough "Knead at night"
    objective bake "Bake twice a day"
  }
}
dough -> bake -> fresh
`,
  *check(facts) {
    for (const placed of facts.inProcessCluster("operations")) {
      if (!isFarFromCustomer(facts, placed)) continue;
      const { objective } = placed;
      yield {
        message: `${said(objective)} is more than two links away from any customer or productivity objective.`,
        range: objective.origin.name,
        subject: objective.name,
      };
    }
  },
};

/** Whether the rule above fires on an objective. */
export function isFarFromCustomer(facts: Facts, placed: PlacedObjective): boolean {
  const { name } = placed.objective;
  if (processClusterOf(placed)?.name !== "operations" || !facts.isLinked(name)) return false;
  const near = nearCustomers(facts);
  return near !== undefined && !near.has(name);
}

/** Objectives with a customer or productivity objective within two links forward; undefined if there is none to be near to. */
function nearCustomers(facts: Facts): ReadonlySet<string> | undefined {
  return facts.once("near customers", () => findNear(facts));
}

function findNear(facts: Facts): ReadonlySet<string> | undefined {
  const targets = [
    ...facts.inPerspective(customer.name),
    ...facts.inPerspective(mission.name),
    ...facts.inFinancialCluster("productivity"),
  ].map(({ objective }) => objective.name);
  if (targets.length === 0) return undefined;
  const oneAway = new Set(targets.flatMap((name) => facts.graph.causesOf(name)));
  return new Set([...oneAway, ...[...oneAway].flatMap((name) => facts.graph.causesOf(name))]);
}
