import { clusterId, clusterTitle, process } from "@smap/model";
import { quote, said } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** Where some objectives stand in clusters, one outside counts for none. */
export const looseProcessObjective: Rule = {
  id: "loose-process-objective",
  group: "balance",
  on: "objective",
  when: "an objective stands in `process`, in no cluster and without a role, though a known cluster is used",
  severity: severities("warning", "warning", "off"),
  why: "The balance of processes is judged by cluster. An objective in none counts for none, and its cluster may look empty.",
  source: sources.process,
  how: "Move it into the cluster that it belongs to, or give it a role with `as`.",
  fix: "moves it into a cluster, one fix for each that the map has",
  invalid: `map "Bakery"
profile public
perspective process {
  objective regulars "Know the regulars"
  cluster operations { objective bake "Bake twice a day" }
}
`,
  valid: `map "Bakery"
profile public
perspective process {
  objective regulars "Know the regulars" as retention
  cluster operations { objective bake "Bake twice a day" }
}
`,
  *check(facts) {
    const band = facts.perspective(process.name);
    const used = process.clusters.filter(({ name }) => facts.cluster(process.name, name));
    if (!band || used.length === 0) return;
    for (const objective of band.objectives) {
      if (objective.role !== undefined) continue;
      yield {
        message: `${said(objective)} stands in no cluster and has no role, so it counts for none of the four.`,
        range: objective.origin.name,
        subject: objective.name,
        fixes: used.map(({ name }) => ({
          title: `Move it into ${quote(clusterTitle(process.name, facts.cluster(process.name, name) ?? { name }, facts.titling))}`,
          safe: false,
          changes: [
            {
              change: "moved",
              kind: "objective",
              id: objective.name,
              before: process.name,
              after: clusterId(process.name, name),
            },
          ],
        })),
      };
    }
  },
};
