import { clusterId, clusterTitle, process } from "@smap/model";
import { quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";
import { addClusters } from "./added-clusters.ts";

/** All four clusters of internal processes must be supplied with objectives. */
export const emptyCluster: Rule = {
  id: "empty-cluster",
  group: "balance",
  on: "cluster",
  when: "one of the four process clusters has no objective",
  severity: severities("error", "warning", "off"),
  why: "A strategy that names objectives for only some of its processes is out of balance: daily operations crowd out innovation, and nobody answers for the licence to operate. Every map holds at least one objective from each of the four clusters; an objective elsewhere counts by its role.",
  source: sources.process,
  how: "Name the one process of the cluster that matters most to the strategy, and say what it must be best at. If another map carries it, waive the rule on the cluster with that reason.",
  fix: "inserts the cluster, at its place, with an objective to fill in",
  invalid: `map "Bakery"
perspective process {
  cluster operations { objective bake "Bake twice a day" }
  cluster customer-management { objective regulars "Know the regulars" }
  cluster innovation { objective season "Bring out a bread each season" }
}
`,
  valid: `map "Bakery"
perspective process {
  cluster operations { objective bake "Bake twice a day" }
  cluster customer-management { objective regulars "Know the regulars" }
  cluster innovation { objective season "Bring out a bread each season" }
  cluster regulatory-social { objective waste "Give away what is left" }
}
`,
  *check(facts) {
    const band = facts.perspective(process.name);
    if (!band) return;
    for (const known of process.clusters) {
      if (facts.inProcessCluster(known.name).length > 0) continue;
      const declared = facts.cluster(process.name, known.name);
      yield {
        message: `The cluster ${quote(clusterTitle(process.name, declared ?? known, facts.titling))} has no objective; every map needs one from each of the four process clusters.`,
        range: (declared ?? band).origin.name,
        subject: clusterId(process.name, known.name),
        fixes: [addClusters(facts, band, [known], process.clusters)],
      };
    }
  },
};
