import { causalGraph, cycles, objectiveTitle } from "@smap/model";
import { linkId } from "../../facts/facts.ts";
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
    const graph = causalGraph(facts.map, (link) => link.from.name !== link.to.name && !facts.isDownward(link));
    for (const group of cycles(graph.nodes, (node) => graph.next(node))) {
      const members = new Set(group.filter((node) => graph.isObjective(node)));
      if (members.size < 2) continue;
      const isInside = (names: readonly string[]) => names.some((name) => members.has(name));
      const link = facts.map.links.find(
        ({ from, to }) => isInside(graph.membersOf(from)) && isInside(graph.membersOf(to)),
      );
      const objectives = [...members].flatMap((name) => facts.objective(name)?.objective ?? []);
      const names = objectives.map((objective) => quote(objectiveTitle(objective)));
      const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
      yield {
        message: `${list(shown)} lead to each other.`,
        range: (link ?? objectives[0] ?? facts.map).origin.name,
        subject: link ? linkId(link) : "",
        related: objectives.map((objective) => ({
          message: `${said(objective)} is part of the circle.`,
          range: objective.origin.name,
        })),
      };
    }
  },
};
