import { process } from "@smap/model";
import { type Rule, severities, sources } from "../../rule.ts";

/** Some processes decide more than others. */
export const nothingCritical: Rule = {
  id: "nothing-critical",
  group: "focus",
  on: "process perspective",
  when: "there are 8 or more process objectives, and none is critical",
  severity: severities("info", "info", "off"),
  options: { min: 8 },
  why: "The processes that influence the strategy most deserve the most attention. If none is marked, all get the same.",
  source: sources.process,
  how: "Write `critical` before the two or three objectives on which the strategy stands or falls.",
  invalid: `map "Bakery"
profile public
perspective process {
  objective a "A"  objective b "B"  objective c "C"  objective d "D"
  objective e "E"  objective f "F"  objective g "G"  objective h "H"
}
`,
  valid: `map "Bakery"
profile public
perspective process {
  critical objective a "A"  objective b "B"  objective c "C"  objective d "D"
  objective e "E"  objective f "F"  objective g "G"  objective h "H"
}
`,
  *check(facts, { min = 8 }) {
    const band = facts.perspective(process.name);
    if (!band || facts.process.length < min || facts.process.some(({ objective }) => objective.critical)) return;
    yield {
      message: `None of the ${facts.process.length} process objectives is critical: which few decide the strategy?`,
      range: band.origin.name,
      subject: band.name,
    };
  },
};
