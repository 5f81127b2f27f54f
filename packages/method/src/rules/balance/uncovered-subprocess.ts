import { clusterId, clusterTitle, process, roleMeanings } from "@smap/model";
import { list, quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** Customer management and innovation have four sub-processes each. */
export const uncoveredSubprocess: Rule = {
  id: "uncovered-subprocess",
  group: "balance",
  on: "cluster",
  when: "customer management or innovation uses roles, and some of its four sub-processes are unused",
  severity: severities("off"),
  why: "Selecting, acquiring, retaining and growing customers are four processes, and so are finding, choosing, developing and launching what is new. A team that plans by sub-process may want to know which of them the map leaves out. Leaving some out is often right, so the rule is off until it is asked for.",
  source: sources.process,
  how: "Decide for each unused sub-process whether it matters to the strategy.",
  invalid: `map "Bakery"
profile public
perspective process {
  cluster customer-management { objective regulars "Know the regulars" as retention }
}
`,
  valid: `map "Bakery"
profile public
perspective process {
  cluster customer-management { objective regulars "Know the regulars" }
}
`,
  *check(facts) {
    for (const known of process.clusters.filter(
      ({ name }) => name === "customer-management" || name === "innovation",
    )) {
      const own = facts.inProcessCluster(known.name);
      const used = new Set(own.map(({ objective }) => objective.role));
      const unused = known.roles.filter((role) => !used.has(role));
      if (unused.length === known.roles.length || unused.length === 0) continue;
      const cluster = facts.cluster(process.name, known.name);
      const id = clusterId(process.name, known.name);
      const meanings = unused.map((role) => (roleMeanings[role] ?? role).split(";").at(-1)?.trim().toLowerCase());
      yield {
        message: `${quote(clusterTitle(process.name, cluster ?? known, facts.titling))} has no objective for ${list(unused)} (${meanings.join("; ")}).`,
        range: (cluster ?? own[0]?.objective ?? facts.map).origin.name,
        subject: cluster ? id : (own[0]?.objective.name ?? ""),
        names: [id],
      };
    }
  },
};
