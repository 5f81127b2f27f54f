import { customer, financial, process } from "@smap/model";
import { quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** Innovation is under pressure of operations, and needs objectives of its own. */
export const innovationWithoutOwnRoute: Rule = {
  id: "innovation-without-own-route",
  group: "balance",
  on: "innovation cluster",
  when: "innovation objectives reach a customer or financial objective, but every such path runs through an operations objective",
  severity: severities("info", "info", "off"),
  why: "Innovation stands under the pressure of daily operations. If everything it brings has to pass through operations first, it is an improvement programme rather than innovation, and loses whenever operations are busy.",
  source: sources.process,
  how: "Link the innovation to what customers gain from it directly, if they do.",
  invalid: `map "Bakery"
profile public
perspective customer { objective fresh "Always fresh" }
perspective process {
  cluster operations { objective bake "Bake twice a day" }
  cluster innovation { objective oven "Design an oven that bakes by itself" }
}
oven -> bake -> fresh
`,
  valid: `map "Bakery"
profile public
perspective customer { objective fresh "Always fresh" }
perspective process {
  cluster operations { objective bake "Bake twice a day" }
  cluster innovation { objective oven "Design an oven that bakes by itself" }
}
oven -> bake -> fresh
oven -> fresh
`,
  *check(facts) {
    const own = facts.inProcessCluster("innovation");
    const targets = [...facts.inPerspective(customer.name), ...facts.inPerspective(financial.name)];
    if (own.length === 0 || !facts.anyReaches(own, targets)) return;
    const operations = new Set(facts.inProcessCluster("operations").map(({ objective }) => objective.name));
    const reaching = facts.reaching(targets, (name) => !operations.has(name));
    if (own.some(({ objective }) => reaching.has(objective.name))) return;
    const cluster = facts.cluster(process.name, "innovation");
    yield {
      message: `Everything that ${quote("Innovation processes")} lead to runs through operations.`,
      range: (cluster ?? own[0]?.objective ?? facts.map).origin.name,
      subject: cluster ? "process.innovation" : (own[0]?.objective.name ?? ""),
      names: ["process.innovation"],
    };
  },
};
