import { clusterOfRole, clusterTitle, learning } from "@smap/model";
import { list } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";
import { addClusters } from "./added-clusters.ts";

/** Processes need people, information and an organization. */
export const missingCapital: Rule = {
  id: "missing-capital",
  group: "balance",
  on: "learning perspective",
  when: "human, information or organization capital has no objective, by cluster or by role",
  severity: severities("info", "info", "off"),
  why: "Processes are carried by skills, by systems and data, and by culture, leadership and teamwork together. A strategy that develops only one of them stalls on the others.",
  source: sources.maps,
  how: "Ask what the critical processes need of the missing capital, and name it; or give an objective its role with `as`.",
  fix: "inserts the clusters with an objective each to fill in",
  invalid: `map "Bakery"
profile public
perspective learning {
  cluster human { objective bakers "Train bakers" }
  cluster information { objective till "Know what sells when" }
}
`,
  valid: `map "Bakery"
profile public
perspective learning {
  objective own "Let each shop decide" as leadership
  cluster human { objective bakers "Train bakers" }
  cluster information { objective till "Know what sells when" }
}
`,
  *check(facts) {
    const band = facts.perspective(learning.name);
    const own = facts.inPerspective(learning.name);
    if (!band) return;
    const used = new Set(
      own.map(({ objective, cluster }) => {
        const known = learning.clusters.find(({ name }) => name === cluster?.name);
        return (known ?? (objective.role ? clusterOfRole(learning.name, objective.role) : undefined))?.name;
      }),
    );
    const missing = learning.clusters.filter(({ name }) => !used.has(name));
    // Objectives that stand in none of the clusters and have no role are arranged in another way, and cannot be judged.
    if (missing.length === 0 || (missing.length === learning.clusters.length && own.length > 0)) return;
    yield {
      message: `No objective is about ${list(
        missing.map((known) => clusterTitle(learning.name, known, {}).toLowerCase()),
        "or",
      )}.`,
      range: band.origin.name,
      subject: band.name,
      fixes: [addClusters(facts, band, missing, learning.clusters)],
    };
  },
};
