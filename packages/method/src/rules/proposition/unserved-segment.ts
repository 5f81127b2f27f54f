import { quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** A segment that no objective is for. */
export const unservedSegment: Rule = {
  id: "unserved-segment",
  group: "proposition",
  on: "segment",
  when: "some objective says whom it is `for`, and none is for this segment",
  severity: severities("info"),
  why: "Customers are selected so that the proposition can be made relevant to them. A segment that nothing is done for has been selected in vain.",
  source: sources.process,
  how: "Say which objective is for the segment, or take the segment off the map.",
  invalid: `map "Bakery"
profile slice
segment families "Families"
segment offices "Offices"
perspective customer { objective fresh "Always fresh" { for families } }
`,
  valid: `map "Bakery"
profile slice
segment families "Families"
segment offices "Offices"
perspective customer { objective fresh "Always fresh" { for families, offices } }
`,
  *check(facts) {
    const served = new Set(facts.placed.flatMap(({ objective }) => objective.segments));
    if (served.size === 0) return;
    for (const { name, title, origin } of facts.map.segments) {
      if (served.has(name)) continue;
      yield { message: `No objective is for ${quote(title ?? name)}.`, range: origin.name, subject: name };
    }
  },
};
