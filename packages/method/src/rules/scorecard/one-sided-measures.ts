import { type Rule, severities, sources } from "../../rule.ts";

/** Lead and lag. */
export const oneSidedMeasures: Rule = {
  id: "one-sided-measures",
  group: "scorecard",
  on: "map",
  when: "of five or more measures that are marked lead or lag all are the same",
  severity: severities("info"),
  why: "Lag measures alone tell too late, lead measures alone never tell whether it worked. A scorecard needs both.",
  source: sources.focus,
  how: "Add measures of the other kind: what moves first, or what comes of it.",
  invalid: `map "Bakery"
profile slice
perspective process {
  objective bake "Bake twice a day" {
    measure "A" lag { target 1 }
    measure "B" lag { target 1 }
    measure "C" lag { target 1 }
    measure "D" lag { target 1 }
    measure "E" lag { target 1 }
  }
}
`,
  valid: `map "Bakery"
profile slice
perspective process {
  objective bake "Bake twice a day" {
    measure "A" lag { target 1 }
    measure "B" lag { target 1 }
    measure "C" lag { target 1 }
    measure "D" lag { target 1 }
    measure "E" lead { target 1 }
  }
}
`,
  *check(facts) {
    const kinds = facts.placed.flatMap(({ objective }) => objective.measures.flatMap(({ kind }) => kind ?? []));
    const [kind] = kinds;
    if (kinds.length < 5 || kinds.some((other) => other !== kind)) return;
    yield {
      message: `All ${kinds.length} marked measures are ${kind} measures.`,
      range: facts.map.origin.name,
      subject: "",
    };
  },
};
