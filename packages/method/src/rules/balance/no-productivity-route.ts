import { process } from "@smap/model";
import { type Rule, severities, sources } from "../../rule.ts";

/** The bridge from process to productivity. */
export const noProductivityRoute: Rule = {
  id: "no-productivity-route",
  group: "balance",
  on: "process perspective",
  when: "no process objective reaches a productivity objective along links",
  severity: severities("warning", "off", "off"),
  why: "Besides the value proposition, processes decide productivity: lower cost and better use of assets. If no process leads there, nobody is going to lower the cost.",
  source: sources.process,
  how: "Draw the link from the process that saves cost or assets to the productivity objective.",
  invalid: `map "Bakery"
perspective financial {
  cluster productivity { objective cost "Lower the cost of a loaf" }
  cluster growth { objective sales "Sell more" }
}
perspective process { objective bake "Bake twice a day" }
bake -> sales
`,
  valid: `map "Bakery"
perspective financial {
  cluster productivity { objective cost "Lower the cost of a loaf" }
  cluster growth { objective sales "Sell more" }
}
perspective process { objective bake "Bake twice a day" }
bake -> sales, cost
`,
  *check(facts) {
    const band = facts.perspective(process.name);
    const targets = facts.inFinancialCluster("productivity");
    // Without productivity objectives, “one-sided-finance” is the finding.
    if (!band || !facts.hasLinks || facts.process.length === 0 || targets.length === 0) return;
    if (facts.anyReaches(facts.process, targets)) return;
    yield {
      message: "No process objective leads to a productivity objective: nothing here lowers cost or frees assets.",
      range: band.origin.name,
      subject: band.name,
    };
  },
};
