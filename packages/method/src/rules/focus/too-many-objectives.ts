import { type Rule, severities, sources } from "../../rule.ts";

/** Vital few, not trivial many. */
export const tooManyObjectives: Rule = {
  id: "too-many-objectives",
  group: "focus",
  on: "map",
  when: "a map has more than 24 objectives",
  severity: severities("warning"),
  options: { max: 24 },
  why: "Processes are all important, and not equally important: the art of a map is to choose the vital few. Beyond two dozen objectives nobody can say what the strategy is.",
  source: sources.focus,
  how: "Keep the objectives without which the strategy fails. Move others to the map of a unit, and link to it by an import.",
  invalid: `map "Bakery"
profile slice
perspective process {
  objective a "A"  objective b "B"  objective c "C"  objective d "D"  objective e "E"  objective f "F"  objective g "G"
  objective h "H"  objective i "I"  objective j "J"  objective k "K"  objective l "L"  objective m "M"  objective n "N"
  objective o "O"  objective p "P"  objective q "Q"  objective r "R"  objective s "S"  objective t "T"  objective u "U"
  objective v "V"  objective w "W"  objective x "X"  objective y "Y"
}
perspective learning { objective z "Z" }
z -> process
`,
  valid: `map "Bakery"
profile slice
perspective process { objective a "A"  objective b "B"  objective c "C" }
a -> b -> c
`,
  *check(facts, { max = 24 }) {
    const number = facts.placed.length;
    if (number <= max) return;
    yield {
      message: `The map has ${number} objectives; more than ${max} are the trivial many rather than the vital few.`,
      range: facts.map.origin.name,
      subject: "",
    };
  },
};
