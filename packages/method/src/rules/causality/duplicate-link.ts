import type { Link } from "@smap/model";
import { linkId } from "../../facts/facts.ts";
import { quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** One arrow says it. */
export const duplicateLink: Rule = {
  id: "duplicate-link",
  group: "causality",
  on: "later link",
  when: "the same cause and effect are linked twice: a warning if reasons or blocks differ, else a hint, since chains naturally share beginnings",
  severity: severities("warning"),
  why: "Two links with different reasons are two opinions; the picture can show only one.",
  source: sources.project,
  how: "Keep the link whose reason holds, and remove the other.",
  fix: "removes the later link, splitting a chain where needed",
  invalid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day" }
bake -> fresh "Bread is four hours old at most"
bake -> fresh "The smell brings people in"
`,
  valid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day" }
bake -> fresh "Bread is four hours old at most"
`,
  *check(facts) {
    const first = new Map<string, Link>();
    for (const [position, link] of facts.map.links.entries()) {
      const id = linkId(link);
      const earlier = first.get(id);
      if (!earlier) {
        first.set(id, link);
        continue;
      }
      const differs = contentOf(earlier) !== contentOf(link);
      const ends = `${quote(link.from.name)} and ${quote(link.to.name)}`;
      yield {
        message: differs ? `${ends} are linked twice, with different words.` : `${ends} are linked twice.`,
        range: link.origin.name,
        subject: id,
        severity: differs ? "warning" : "hint",
        related: [{ message: "The first of the two links.", range: earlier.origin.name }],
        fixes: [
          { title: "Remove this link", safe: !differs, changes: [{ change: "removed", kind: "link", id, position }] },
        ],
      };
    }
  },
};

/** What a link says besides its ends; an empty reason is none. */
function contentOf({ reason, strength, lag, evidence, reviewed, waivers }: Link): string {
  const silenced = waivers.map(({ rule, reason: why }) => [rule, why]);
  return JSON.stringify([reason?.trim() || undefined, strength, lag, evidence, reviewed, silenced]);
}
