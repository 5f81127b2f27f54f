import { canonicalPerspectives, perspectiveTitle } from "@smap/model";
import { quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";
import { canonicalPosition } from "./positions.ts";

/** A strategy is told through all its perspectives. */
export const missingPerspective: Rule = {
  id: "missing-perspective",
  group: "balance",
  on: "map",
  when: "a known perspective is absent (a public or nonprofit map may leave out finance; `mission` is always free)",
  severity: severities("warning", "warning", "off"),
  why: "The four perspectives are one chain: people and systems carry processes, processes serve customers, customers pay. A map without one of them leaves out a cause or the effect.",
  source: sources.maps,
  how: "Add the perspective with the few objectives that matter. A map of one theme says so with `profile slice`.",
  fix: "inserts the perspective at its place",
  invalid: `map "Bakery"
perspective financial { objective profit "Grow profit" }
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day" }
`,
  valid: `map "Bakery"
perspective financial { objective profit "Grow profit" }
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day" }
perspective learning { objective bakers "Train bakers" }
`,
  *check(facts) {
    const canonical = canonicalPerspectives(facts.profile).map(({ name }) => name);
    const present = facts.map.perspectives.map(({ name }) => name);
    for (const name of canonical) {
      if (present.includes(name) || name === "mission" || (facts.isPublic && name === "financial")) continue;
      const title = perspectiveTitle({ name }, facts.titling);
      const position = canonicalPosition(name, present, canonical);
      yield {
        message: `The map has no perspective ${quote(title)}.`,
        range: facts.map.origin.name,
        subject: "",
        fixes: [
          {
            title: `Add the perspective ${quote(title)}`,
            safe: false,
            changes: [{ change: "added", kind: "perspective", id: name, parent: "", position, value: { name } }],
          },
        ],
      };
    }
  },
};
