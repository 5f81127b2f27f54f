import { clusterId, clusterTitle, knownPerspective } from "@smap/model";
import { quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";
import { inCanonicalOrder } from "./positions.ts";

/** Readers find the clusters where they are on every map. */
export const clusterOrder: Rule = {
  id: "cluster-order",
  group: "balance",
  on: "cluster",
  when: "known clusters of a band are not in their canonical order",
  severity: severities("hint", "hint", "off"),
  why: "The clusters have a usual order, from what pays soon to what pays late. Keeping it lets readers compare maps at a glance.",
  source: sources.maps,
  how: "Put the clusters in order. Columns of your own may stand anywhere.",
  fix: "reorders the clusters",
  invalid: `map "Bakery"
perspective financial {
  cluster growth { objective more "Sell more" }
  cluster productivity { objective cheaper "Waste less" }
}
`,
  valid: `map "Bakery"
perspective financial {
  cluster productivity { objective cheaper "Waste less" }
  cluster growth { objective more "Sell more" }
}
`,
  *check(facts) {
    for (const band of facts.map.perspectives) {
      const canonical = knownPerspective(band.name)?.clusters.map(({ name }) => name) ?? [];
      const before = band.clusters.map(({ name }) => name);
      const after = inCanonicalOrder(before, canonical);
      const index = before.findIndex((name, place) => name !== after[place]);
      const cluster = band.clusters[index];
      if (!cluster) continue;
      const first = band.clusters.find(({ name }) => name === after[index]) ?? cluster;
      yield {
        message: `${quote(clusterTitle(band.name, first, facts.titling))} usually stands before ${quote(clusterTitle(band.name, cluster, facts.titling))}.`,
        range: cluster.origin.name,
        subject: clusterId(band.name, cluster.name),
        related: [
          { message: `${quote(clusterTitle(band.name, first, facts.titling))} stands here.`, range: first.origin.name },
        ],
        fixes: [
          {
            title: "Put the clusters in order",
            safe: true,
            changes: [{ change: "order", kind: "cluster", id: band.name, before, after }],
          },
        ],
      };
    }
  },
};
