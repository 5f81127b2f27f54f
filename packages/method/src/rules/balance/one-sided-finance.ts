import { clusterTitle, financial } from "@smap/model";
import { list } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";
import { addClusters } from "./added-clusters.ts";

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
    yield {
      message: `The financial perspective has no ${list(
        missing.map((known) => clusterTitle(financial.name, known, {}).toLowerCase()),
        "and no",
      )} objective.`,
      range: band.origin.name,
      subject: band.name,
      fixes: [addClusters(facts, band, missing, financial.clusters)],
    };
  },
};
