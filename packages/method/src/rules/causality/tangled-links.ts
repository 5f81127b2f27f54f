import { type Rule, severities, sources } from "../../rule.ts";

/** Where everything leads to everything, nothing is said. */
export const tangledLinks: Rule = {
  id: "tangled-links",
  group: "causality",
  on: "map",
  when: "a map of 10 objectives or more has more than 2 links per objective",
  severity: severities("info"),
  options: { perObjective: 2 },
  why: "Almost everything in an organization influences almost everything else. A map shows the few influences that the strategy bets on; beyond two links per objective nobody can follow it.",
  source: sources.project,
  how: "For each objective keep the one or two links without which the strategy would fail.",
  invalid: `map "Bakery"
profile slice
perspective customer { objective a "A"  objective b "B"  objective c "C"  objective d "D"  objective e "E" }
perspective process { objective f "F"  objective g "G"  objective h "H"  objective i "I"  objective j "J" }
f, g, h, i, j -> a, b, c, d, e
`,
  valid: `map "Bakery"
profile slice
perspective customer { objective a "A"  objective b "B"  objective c "C"  objective d "D"  objective e "E" }
perspective process { objective f "F"  objective g "G"  objective h "H"  objective i "I"  objective j "J" }
f, g, h, i, j -> a, b, c, d
`,
  *check(facts, { perObjective = 2 }) {
    const objectives = facts.placed.length;
    const links = facts.map.links.length;
    if (objectives < 10 || links <= objectives * perObjective) return;
    yield {
      message: `${links} links among ${objectives} objectives: more than ${perObjective} for each cannot be followed.`,
      range: facts.map.origin.name,
      subject: "",
    };
  },
};
