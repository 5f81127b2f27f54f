import { type Rule, severities, sources } from "../../rule.ts";

/** A strategy is a set of hypotheses about cause and effect. */
export const noLinks: Rule = {
  id: "no-links",
  group: "causality",
  on: "map",
  when: "a map with objectives has no link at all",
  severity: severities("warning"),
  why: "A strategy says: if we do this, that follows. Without links a map is a list of wishes; nothing tells what supports what, and no assumption can be tested. All other rules about links are silent then.",
  source: sources.maps,
  how: "Write the links as chains from causes to effects: `crew -> turnaround -> on-time -> revenue`.",
  invalid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day" }
`,
  valid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day" }
bake -> fresh
`,
  *check(facts) {
    // One objective has nothing to be linked to, and a link to a misspelt name is a link.
    const isMeant = facts.map.faults.some((fault) => fault.kind === "unresolved-name" && fault.named === "link end");
    if (facts.hasLinks || isMeant || facts.placed.length < 2) return;
    yield {
      message: "The map has no link: nothing says what leads to what.",
      range: facts.map.origin.name,
      subject: "",
    };
  },
};
