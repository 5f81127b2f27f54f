import type { Waiver } from "@smap/model";
import { type Facts, linkId } from "../../facts/facts.ts";
import { quote } from "../../facts/say.ts";
import { type Report, type Rule, severities, sources } from "../../rule.ts";
import { waiversOf } from "../../waivers.ts";

/** A waiver that is no longer needed goes. Judged last, when it is known what waivers silenced. */
export const unusedWaiver: Rule & { judge(facts: Facts, used: ReadonlySet<Waiver>): Iterable<Report> } = {
  id: "unused-waiver",
  group: "integrity",
  on: "waiver",
  when: "a waiver silences nothing",
  severity: severities("warning"),
  why: "The exception has become unnecessary, or the waiver stands in the wrong place. Left there, it would silence the next fault without anybody having decided so.",
  source: sources.project,
  how: "Remove it, or move it to the element that the finding is on.",
  fix: "removes the waiver",
  invalid: `map "Bakery"
profile slice
waive no-links because "The links are on another map"
`,
  valid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh"  objective kind "Served with a smile" }
waive no-links because "The links are on another map"
`,
  *check() {},
  *judge(facts, used) {
    const known = new Set(facts.rules.ids);
    const firstLinks = new Map(facts.map.links.toReversed().map((link) => [linkId(link), link]));
    for (const { waiver, on, isOfLink } of waiversOf(facts.map)) {
      if (used.has(waiver) || !known.has(waiver.rule)) continue;
      // Of several links with one id, a change can name the first only.
      const isNamed = !isOfLink || firstLinks.get(on)?.waivers.includes(waiver);
      yield {
        message: facts.rules.canBeWaived(waiver.rule)
          ? `This waiver of ${quote(waiver.rule)} silences nothing.`
          : `Findings of ${quote(waiver.rule)} cannot be waived: correct the text instead.`,
        range: waiver.origin.name,
        subject: on,
        names: [on, waiver.rule],
        fixes: isNamed
          ? [
              {
                title: "Remove the waiver",
                safe: true,
                changes: [{ change: "removed", kind: "waiver", id: `${on}/${waiver.rule}` }],
              },
            ]
          : [],
      };
    }
  },
};
