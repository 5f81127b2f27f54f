import { customer, process } from "@smap/model";
import { type Rule, severities, sources } from "../../rule.ts";

/** Managing customers raises their value, with revenue growth behind it. */
export const customerManagementWithoutGrowth: Rule = {
  id: "customer-management-without-growth",
  group: "balance",
  on: "customer-management cluster",
  when: "there are growth objectives, and no customer-management objective reaches a customer objective, or none reaches a growth objective",
  severity: severities("warning", "off", "off"),
  why: "Selecting, winning, keeping and growing customers is done to raise their value, and through it revenue. If the map shows no way from there to the customers or to growth, it does not say what the work is for.",
  source: sources.process,
  how: "Link the customer-management objectives to what customers notice, and that to the growth it brings.",
  invalid: `map "Bakery"
perspective financial { cluster growth { objective sales "Sell more" } }
perspective customer { objective fresh "Always fresh" }
perspective process {
  cluster customer-management { objective regulars "Know the regulars" }
}
regulars -> fresh
`,
  valid: `map "Bakery"
perspective financial { cluster growth { objective sales "Sell more" } }
perspective customer { objective fresh "Always fresh" }
perspective process {
  cluster customer-management { objective regulars "Know the regulars" }
}
regulars -> fresh -> sales
`,
  *check(facts) {
    const own = facts.inProcessCluster("customer-management");
    const growth = facts.inFinancialCluster("growth");
    const customers = facts.inPerspective(customer.name);
    if (own.length === 0 || growth.length === 0 || !facts.hasLinks) return;
    const missing = [
      ...(customers.length > 0 && !facts.anyReaches(own, customers) ? ["a customer objective"] : []),
      ...(facts.anyReaches(own, growth) ? [] : ["a growth objective"]),
    ];
    if (missing.length === 0) return;
    const cluster = facts.cluster(process.name, "customer-management");
    yield {
      message: `No customer-management objective leads to ${missing.join(" or to ")}.`,
      range: (cluster ?? own[0]?.objective ?? facts.map).origin.name,
      subject: cluster ? "process.customer-management" : (own[0]?.objective.name ?? ""),
      names: ["process.customer-management"],
    };
  },
};
