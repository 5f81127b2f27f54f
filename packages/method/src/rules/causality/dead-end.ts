import { type PlacedObjective, perspectiveTitle, processClusterOf } from "@smap/model";
import type { Facts } from "../../facts/facts.ts";
import { quote, said } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";
import { leadsToNoProcess } from "./learning-without-process.ts";
import { isFarFromCustomer } from "./operations-far-from-customer.ts";

/** Every chain ends at the top. */
export const deadEnd: Rule = {
  id: "dead-end",
  group: "causality",
  on: "objective",
  when: "a linked objective below the highest band that has objectives reaches no objective of it (regulatory and social objectives are exempt: a licence to operate need not pay)",
  severity: severities("warning", "warning", "info"),
  why: "Each path through the map should end at an outcome that the organization exists for. Where a path ends earlier, somebody works for an effect that nobody has named.",
  source: sources.maps,
  how: "Say what it leads to, by a link; or take the objective off the map.",
  invalid: `map "Bakery"
profile slice
perspective financial { objective profit "Grow profit" }
perspective customer { objective fresh "Always fresh"  objective kind "Served with a smile" }
perspective process { objective bake "Bake twice a day" }
bake -> fresh -> profit
bake -> kind
`,
  valid: `map "Bakery"
profile slice
perspective financial { objective profit "Grow profit" }
perspective customer { objective fresh "Always fresh"  objective kind "Served with a smile" }
perspective process { objective bake "Bake twice a day" }
bake -> fresh, kind -> profit
`,
  *check(facts) {
    const top = facts.map.perspectives.find((band) => facts.inPerspective(band.name).length > 0);
    if (!top || !facts.hasLinks) return;
    const reaching = facts.reaching(facts.inPerspective(top.name));
    const leadsOut = leadingOut(facts);
    for (const placed of facts.placed) {
      const { objective, perspective } = placed;
      if (perspective === top || !facts.isLinked(objective.name) || reaching.has(objective.name)) continue;
      if (processClusterOf(placed)?.name === "regulatory-social" || leadsOut.has(objective.name)) continue;
      if (isSaidOtherwise(facts, placed)) continue;
      yield {
        message: `${said(objective)} leads to nothing in ${quote(perspectiveTitle(top, facts.titling))}.`,
        range: objective.origin.name,
        subject: objective.name,
      };
    }
  },
};

/** Objectives that lead to one of another map: what comes of it is told there. */
function leadingOut(facts: Facts): ReadonlySet<string> {
  const ends = facts.map.links
    .filter(({ to }) => to.kind === "imported")
    .flatMap(({ from }) => facts.graph.membersOf(from));
  const targets = ends.flatMap((name) => facts.objective(name) ?? []);
  return new Set([...ends, ...facts.reaching(targets)]);
}

/** One fault, one finding: two other rules say more of the same. */
function isSaidOtherwise(facts: Facts, placed: PlacedObjective): boolean {
  return (
    (facts.rules.isOn("operations-far-from-customer") && isFarFromCustomer(facts, placed)) ||
    (facts.rules.isOn("learning-without-process") && leadsToNoProcess(facts, placed))
  );
}
