import { clusterId, financial } from "@smap/model";
import { list, quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";
import { canonicalPosition } from "./positions.ts";

/** Value comes from productivity and from growth. */
export const oneSidedFinance: Rule = {
  id: "one-sided-finance",
  group: "balance",
  on: "financial perspective",
  when: "the financial band has not both productivity and growth objectives, by cluster or by role",
  severity: severities("warning", "off", "off"),
  why: "Companies that only save shrink, and those that only grow run out of money. Long-term value for the owners needs both, the one within months and the other over years.",
  source: sources.maps,
  how: "Add an objective for the missing strategy, or give an objective its role (`cost-structure`, `asset-utilization`, `revenue-opportunities`, `customer-value`).",
  fix: "inserts the cluster with an objective to fill in",
  invalid: `map "Bakery"
perspective financial {
  cluster growth { objective sales "Sell more" }
}
`,
  valid: `map "Bakery"
perspective financial {
  objective cost "Lower the cost of a loaf" as cost-structure
  cluster growth { objective sales "Sell more" }
}
`,
  *check(facts) {
    const band = facts.perspective(financial.name);
    if (!band) return;
    const missing = financial.clusters.filter(({ name }) => facts.inFinancialCluster(name).length === 0);
    if (missing.length === 0) return;
    const present = band.clusters.map(({ name }) => name);
    const canonical = financial.clusters.map(({ name }) => name);
    yield {
      message: `The financial perspective has no ${list(
        missing.map(({ title }) => title.toLowerCase()),
        "and no",
      )} objective.`,
      range: band.origin.name,
      subject: band.name,
      fixes: missing.map((known) => {
        const name = facts.freeName(`${known.name}-objective`);
        const objective = { name, title: `Objective for ${known.title.toLowerCase()}`, critical: false };
        const id = clusterId(financial.name, known.name);
        return {
          title: `Add an objective to ${quote(known.title)}`,
          safe: false,
          changes: [
            present.includes(known.name)
              ? { change: "added", kind: "objective", id: name, parent: id, value: objective }
              : {
                  change: "added",
                  kind: "cluster",
                  id,
                  parent: financial.name,
                  position: canonicalPosition(known.name, present, canonical),
                  value: { name: known.name, objectives: [objective] },
                },
          ],
        };
      }),
    };
  },
};
