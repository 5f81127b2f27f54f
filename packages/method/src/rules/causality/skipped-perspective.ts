import { knownPerspectives, perspectiveTitle } from "@smap/model";
import { linkId } from "../../facts/facts.ts";
import { list, quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** The chain runs band by band. */
export const skippedPerspective: Rule = {
  id: "skipped-perspective",
  group: "causality",
  on: "link",
  when: "a link jumps a known band that has objectives (process to financial never counts: productivity; public and nonprofit: finance is not looked at)",
  severity: severities("info"),
  why: "How training makes money is through a process that is done better and a customer who notices. A link that leaves this out hides the assumption that most needs testing.",
  source: sources.maps,
  how: "Name the objective in between, and link through it. Waive the rule in the link’s block where the jump is meant.",
  invalid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day" }
perspective learning { objective bakers "Train bakers" }
bakers -> bake -> fresh
bakers -> fresh
`,
  valid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day" }
perspective learning { objective bakers "Train bakers" }
bakers -> bake -> fresh
`,
  *check(facts) {
    for (const link of facts.map.links) {
      const from = facts.bandOf(link.from);
      const to = facts.bandOf(link.to);
      if (!from || !to || (from === "process" && to === "financial")) continue;
      const low = facts.rank(from);
      const high = facts.rank(to);
      if (low === undefined || high === undefined) continue;
      const between = knownPerspectives
        .slice(high + 1, low)
        .filter(({ name }) => facts.rank(name) !== undefined && facts.inPerspective(name).length > 0);
      if (between.length === 0) continue;
      const titles = between.map(({ name }) =>
        quote(perspectiveTitle(facts.perspective(name) ?? { name }, facts.titling)),
      );
      yield {
        message: `This link jumps ${list(titles)}: how does ${quote(link.from.name)} lead to ${quote(link.to.name)}?`,
        range: link.origin.name,
        subject: linkId(link),
      };
    }
  },
};
