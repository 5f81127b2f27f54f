import { customer, mission, process } from "@smap/model";
import { type Rule, severities, sources } from "../../rule.ts";

/** The bridge from process to customer. */
export const noValueRoute: Rule = {
  id: "no-value-route",
  group: "balance",
  on: "process perspective",
  when: "no process objective reaches a customer objective along links",
  severity: severities("warning", "warning", "off"),
  why: "Internal processes decide the value proposition to customers. Processes that lead to no customer objective are work without a reason on this map.",
  source: sources.process,
  how: "Draw the link from the process that customers notice most to what they get from it.",
  invalid: `map "Bakery"
profile public
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day"  objective flour "Have flour for a week" }
flour -> bake
`,
  valid: `map "Bakery"
profile public
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day"  objective flour "Have flour for a week" }
flour -> bake -> fresh
`,
  *check(facts) {
    const band = facts.perspective(process.name);
    // A map without the band has another finding; a public one may have its mission instead.
    const outcome = facts.perspective(customer.name) ?? facts.perspective(mission.name);
    if (!band || !outcome || !facts.hasLinks || facts.process.length === 0) return;
    const targets = facts.inPerspective(outcome.name);
    if (facts.anyReaches(facts.process, targets)) return;
    yield {
      message: "No process objective leads to a customer objective: nothing here carries the value proposition.",
      range: band.origin.name,
      subject: band.name,
    };
  },
};
