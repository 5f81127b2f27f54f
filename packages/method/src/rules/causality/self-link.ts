import { linkId } from "../../facts/facts.ts";
import { quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** Nothing is its own cause. */
export const selfLink: Rule = {
  id: "self-link",
  group: "causality",
  on: "link",
  when: "cause and effect of a link are the same",
  severity: severities("error"),
  why: "An objective cannot be its own cause; one of the two names is a slip.",
  source: sources.project,
  how: "Write the name that was meant, or remove the link.",
  fix: "removes the link",
  invalid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day" }
bake -> bake -> fresh
`,
  valid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day" }
bake -> fresh
`,
  *check(facts) {
    for (const [position, link] of facts.map.links.entries()) {
      if (link.from.name !== link.to.name) continue;
      yield {
        message: `${quote(link.from.name)} leads to itself.`,
        range: link.origin.name,
        subject: linkId(link),
        fixes: [
          {
            title: "Remove the link",
            safe: false,
            changes: [{ change: "removed", kind: "link", id: linkId(link), position }],
          },
        ],
      };
    }
  },
};
