import { type Rule, severities, sources } from "../../rule.ts";

/** What is measured should be what matters. */
export const tooManyMeasures: Rule = {
  id: "too-many-measures",
  group: "focus",
  on: "map",
  when: "a map has more than 30 measures",
  severity: severities("info"),
  options: { max: 30 },
  why: "A scorecard of a map of two dozen objectives needs some thirty measures at most; more of them are collected than looked at.",
  source: sources.focus,
  how: "Keep the one measure of each objective that would change a decision.",
  invalid: `map "Bakery"
profile slice
perspective customer {
  objective fresh "Always fresh" {
${Array.from({ length: 31 }, (_, index) => `    measure "Measure ${index + 1}" { target 1 }`).join("\n")}
  }
}
`,
  valid: `map "Bakery"
profile slice
perspective customer {
  objective fresh "Always fresh" { measure "Age of a loaf" { unit "hours"  target 4 } }
}
`,
  *check(facts, { max = 30 }) {
    const number = facts.placed.reduce((sum, { objective }) => sum + objective.measures.length, 0);
    if (number <= max) return;
    yield {
      message: `The map has ${number} measures; more than ${max} are not looked at.`,
      range: facts.map.origin.name,
      subject: "",
    };
  },
};
