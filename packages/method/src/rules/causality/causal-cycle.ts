import { type CausalGraph, causalGraph, cycles, type Link, objectiveTitle } from "@smap/model";
import { type Facts, linkId } from "../../facts/facts.ts";
import { list, quote, said } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** What causes itself explains nothing. */
export const causalCycle: Rule = {
  id: "causal-cycle",
  group: "causality",
  on: "link",
  when: "objectives reach each other along links; one finding for each group, downward and self links left aside",
  severity: severities("warning"),
  why: "If each leads to the other, neither is a cause that one could begin with, and the map cannot be read from the bottom up. Real feedback takes time; it is better told in words than drawn as an arrow.",
  source: sources.maps,
  how: "Find the weakest of the links in the circle, and leave it out.",
  invalid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh"  objective talk "Talk of the town"  objective queue "A queue at seven" }
perspective process { objective bake "Bake twice a day" }
bake -> fresh -> talk -> queue -> fresh
`,
  valid: `map "Bakery"
profile slice
perspective customer { objective fresh "Always fresh"  objective talk "Talk of the town"  objective queue "A queue at seven" }
perspective process { objective bake "Bake twice a day" }
bake -> fresh -> talk -> queue
`,
  *check(facts) {
    const graph = causalGraph(facts.map, (link) => counts(link, facts));
    const groups = cycles(graph.nodes, (node) => graph.next(node)).map((group) => group.filter(graph.isObjective));
    const firstLinks = firstLinksOf(groups, facts, graph);
    for (const [index, members] of groups.entries()) {
      if (members.length < 2) continue;
      const link = firstLinks.get(index);
      const objectives = members.flatMap((name) => facts.objective(name)?.objective ?? []);
      const names = objectives.map((objective) => quote(objectiveTitle(objective)));
      const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
      yield {
        message: `${list(shown)} lead to each other.`,
        range: (link ?? objectives[0] ?? facts.map).origin.name,
        subject: link ? linkId(link) : "",
        names: members,
        related: objectives.map((objective) => ({
          message: `${said(objective)} is part of the circle.`,
          range: objective.origin.name,
        })),
      };
    }
  },
};

/** Downward and self links have findings of their own. */
function counts(link: Link, facts: Facts): boolean {
  return link.from.name !== link.to.name && !facts.isDownward(link);
}

/** The first link within each group, by the group's place. */
function firstLinksOf(groups: readonly (readonly string[])[], facts: Facts, graph: CausalGraph): Map<number, Link> {
  const groupOf = new Map(groups.flatMap((group, index) => group.map((name) => [name, index])));
  const first = new Map<number, Link>();
  for (const link of facts.map.links) {
    if (first.size === groups.length) break;
    const causes = new Set(graph.membersOf(link.from).flatMap((name) => groupOf.get(name) ?? []));
    for (const name of graph.membersOf(link.to)) {
      const group = groupOf.get(name);
      if (group !== undefined && causes.has(group) && !first.has(group) && counts(link, facts)) first.set(group, link);
    }
  }
  return first;
}
