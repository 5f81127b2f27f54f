import { linkId } from "../../facts/facts.ts";
import { quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** A link is an assumption, and can be argued. */
export const unexplainedLink: Rule = {
  id: "unexplained-link",
  group: "causality",
  on: "link",
  when: "a link has no reason",
  severity: severities("off"),
  why: "Each link is an assumption that a review can test, if it says why it should hold. Few teams write all of them down, so the rule is off until it is asked for.",
  source: sources.project,
  how: 'Write the reason behind the link: `bake -> fresh "Bread is four hours old at most"`.',
  invalid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day" }
bake -> fresh
`,
  valid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day" }
bake -> fresh "Bread is four hours old at most"
`,
  *check(facts) {
    for (const link of facts.map.links) {
      if (link.reason?.trim()) continue;
      yield {
        message: `Why does ${quote(link.from.name)} lead to ${quote(link.to.name)}? The link gives no reason.`,
        range: link.origin.name,
        subject: linkId(link),
      };
    }
  },
};
