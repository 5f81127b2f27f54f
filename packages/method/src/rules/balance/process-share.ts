import { process } from "@smap/model";
import { type Rule, severities, sources } from "../../rule.ts";

/** About two fifths of a map are processes. */
export const processShare: Rule = {
  id: "process-share",
  group: "balance",
  on: "process perspective",
  when: "of 10 objectives or more, fewer than 30 % or more than 50 % are process objectives",
  severity: severities("info", "info", "off"),
  options: { min: 30, max: 50 },
  why: "Maps that work have most of their objectives where strategy is carried out, in the processes, and yet leave room for what they lead to and what they need: eight to ten of some twenty-four.",
  source: sources.focus,
  how: "Few process objectives: ask which processes make the outcomes happen. Many: keep those that decide the strategy.",
  invalid: `map "Bakery"
profile public
perspective customer {
  objective a "A"  objective b "B"  objective c "C"  objective d "D"
  objective e "E"  objective f "F"  objective g "G"  objective h "H"
}
perspective process { objective i "I" }
perspective learning { objective j "J" }
`,
  valid: `map "Bakery"
profile public
perspective customer { objective a "A"  objective b "B"  objective c "C"  objective d "D" }
perspective process { objective e "E"  objective f "F"  objective g "G"  objective h "H" }
perspective learning { objective i "I"  objective j "J" }
`,
  *check(facts, { min = 0, max = 100 }) {
    const band = facts.perspective(process.name);
    const all = facts.placed.length;
    if (!band || all < 10) return;
    const share = (facts.process.length / all) * 100;
    if (share >= min && share <= max) return;
    const how = share < min ? `less than ${min} %` : `more than ${max} %`;
    yield {
      message: `${facts.process.length} of ${all} objectives are process objectives, ${how}.`,
      range: band.origin.name,
      subject: band.name,
    };
  },
};
