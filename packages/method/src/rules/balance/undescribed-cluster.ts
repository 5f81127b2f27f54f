import { clusterId, clusterTitle, process } from "@smap/model";
import { quote } from "../../facts/say.ts";
import { fillers } from "../../fillers.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** Every map should contain, and describe, one or more processes from every cluster. */
export const undescribedCluster: Rule = {
  id: "undescribed-cluster",
  group: "balance",
  on: "cluster",
  when: "a process cluster has objectives, and neither it nor any of them has a description",
  severity: severities("warning", "info", "off"),
  why: "A title alone does not say which process is meant or what excellence in it looks like; those who have to act on the map need a sentence. The method asks that processes of every cluster are not only listed but described.",
  source: sources.process,
  how: "Write a `description` into the cluster or into one of its objectives: which process it is, and what it must be able to do.",
  fix: "adds a description to fill in, to the cluster or, if it is not written, to its first objective",
  invalid: `map "Bakery"
profile public
perspective process {
  cluster operations { objective bake "Bake twice a day" }
}
`,
  valid: `map "Bakery"
profile public
perspective process {
  cluster operations {
    description "Bread is never older than four hours."
    objective bake "Bake twice a day"
  }
}
`,
  *check(facts) {
    for (const known of process.clusters) {
      const objectives = facts.inProcessCluster(known.name);
      const cluster = facts.cluster(process.name, known.name);
      if (objectives.length === 0 || cluster?.description) continue;
      if (objectives.some(({ objective, cluster: own }) => objective.description || own?.description)) continue;
      const title = clusterTitle(process.name, cluster ?? known, facts.titling);
      const after = fillers.description(process.name, known);
      const id = clusterId(process.name, known.name);
      const first = objectives[0]?.objective;
      yield {
        message: `Neither ${quote(title)} nor any of its objectives has a description.`,
        range: (cluster ?? first ?? facts.map).origin.name,
        subject: cluster ? id : (first?.name ?? ""),
        names: [id],
        fixes: [
          {
            title: "Add a description",
            safe: false,
            changes: [
              cluster
                ? { change: "changed", kind: "cluster", id, field: "description", after }
                : { change: "changed", kind: "objective", id: first?.name ?? "", field: "description", after },
            ],
          },
        ],
      };
    }
  },
};
