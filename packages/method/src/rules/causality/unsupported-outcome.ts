import { process } from "@smap/model";
import { said } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** An outcome has causes. */
export const unsupportedOutcome: Rule = {
  id: "unsupported-outcome",
  group: "causality",
  on: "objective",
  when: "a linked objective in a band above `process` has no incoming link (`mission` is exempt)",
  severity: severities("warning", "warning", "info"),
  why: "Outcomes for customers and owners do not happen by themselves. One that nothing on the map leads to is a hope.",
  source: sources.maps,
  how: "Link the process, or the outcome below, that makes it happen.",
  invalid: `map "Bakery"
profile slice
perspective financial { objective profit "Grow profit" }
perspective customer { objective fresh "Always fresh"  objective kind "Served with a smile" }
perspective process { objective bake "Bake twice a day" }
bake -> fresh -> profit
kind -> profit
`,
  valid: `map "Bakery"
profile slice
perspective financial { objective profit "Grow profit" }
perspective customer { objective fresh "Always fresh"  objective kind "Served with a smile" }
perspective process { objective bake "Bake twice a day" }
bake -> fresh, kind -> profit
`,
  *check(facts) {
    const bands = facts.map.perspectives.map(({ name }) => name);
    const end = bands.indexOf(process.name);
    for (const band of bands.slice(0, Math.max(0, end))) {
      if (band === "mission") continue;
      for (const { objective } of facts.inPerspective(band)) {
        if (!facts.isLinked(objective.name) || facts.hasCause(objective.name)) continue;
        yield {
          message: `Nothing on the map leads to ${said(objective)}.`,
          range: objective.origin.name,
          subject: objective.name,
        };
      }
    }
  },
};
