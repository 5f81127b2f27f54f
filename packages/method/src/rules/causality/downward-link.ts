import { type Change, isWithin, type Link, type LinkEnd, perspectiveTitle, unplaced } from "@smap/model";
import { linkId } from "../../facts/facts.ts";
import { quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** Causes below, effects above. */
export const downwardLink: Rule = {
  id: "downward-link",
  group: "causality",
  on: "link",
  when: "the effect stands in a lower known band than the cause (public and nonprofit: finance is not looked at)",
  severity: severities("warning"),
  why: "A strategy map argues from the bottom up: what we learn carries what we do, and that what others see. An arrow downward is mostly the wrong way round, and sometimes a feedback that belongs into words.",
  source: sources.maps,
  how: "Turn the link round, if the arrow was meant the other way; otherwise leave it out and describe the feedback.",
  fix: "turns the link round, or removes it if the other is there already",
  invalid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day"  objective flour "Have flour for a week" }
flour -> bake -> fresh
fresh -> flour
`,
  valid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh" }
perspective process { objective bake "Bake twice a day"  objective flour "Have flour for a week" }
flour -> bake -> fresh
`,
  *check(facts) {
    const ids = new Set(facts.map.links.map(linkId));
    for (const [position, link] of facts.map.links.entries()) {
      if (!facts.isDownward(link)) continue;
      const titles = [link.to, link.from].map((end) => {
        const name = facts.bandOf(end) ?? "";
        return quote(perspectiveTitle(facts.perspective(name) ?? { name }, facts.titling));
      });
      const { from, to } = link;
      const value = { ...unplaced(link), from: { name: to.name }, to: { name: from.name } };
      const turned = `${to.name}->${from.name}`;
      const removal = { change: "removed", kind: "link", id: linkId(link), position } as const;
      yield {
        message: `This link runs downward: ${quote(to.name)} is in ${titles[0]}, below ${titles[1]}.`,
        range: link.origin.name,
        subject: linkId(link),
        fixes: [
          ids.has(turned)
            ? { title: `Remove the link: ${to.name} -> ${from.name} is there`, safe: false, changes: [removal] }
            : {
                title: `Turn the link round: ${to.name} -> ${from.name}`,
                safe: false,
                changes: hasOwnStatement(facts.map.links, position)
                  ? [respelled(from, to.name), respelled(to, from.name)]
                  : [removal, { change: "added", kind: "link", id: turned, parent: "", value }],
              },
        ],
      };
    }
  },
};

/** Whether a statement makes this link alone, and names both its ends: then they can change places where they are. */
function hasOwnStatement(links: readonly Link[], position: number): boolean {
  const { origin, from } = links[position] as Link;
  // The links are in the order of the text.
  const neighbours = [links[position - 1], links[position + 1]];
  const isShared = neighbours.some((other) => other && isWithin(other.origin.range, origin.range));
  return !isShared && isWithin(from.range, origin.range);
}

function respelled({ name: before, range }: LinkEnd, after: string): Change {
  return { change: "respelled", range, before, after };
}
