import { horizonOf, process } from "@smap/model";
import { type Rule, severities, sources } from "../../rule.ts";

/** Balance means short- and long-term goals. */
export const oneSidedHorizon: Rule = {
  id: "one-sided-horizon",
  group: "balance",
  on: "process perspective",
  when: "of two or more process objectives with a known horizon (their own, or their cluster’s), none is short or none is long",
  severity: severities("warning", "warning", "off"),
  why: "Operations pay within months, innovation and the licence to operate after years. A map with goals of only one kind gives up either this year’s results or the next decade’s.",
  source: sources.process,
  how: "Add an objective of the other kind, or set the `horizon` of one whose cluster’s default does not fit.",
  invalid: `map "Bakery"
profile public
perspective process {
  objective bake "Bake twice a day" as production
  objective flour "Have flour for a week" as supply
  objective launch "Bring out a bread each season" as launch { horizon short }
  objective waste "Give away what is left" as community { horizon short }
  objective regulars "Know the regulars" as retention
}
`,
  valid: `map "Bakery"
profile public
perspective process {
  objective bake "Bake twice a day" as production
  objective launch "Bring out a bread each season" as launch
  objective waste "Give away what is left" as community
  objective regulars "Know the regulars" as retention
}
`,
  *check(facts) {
    const band = facts.perspective(process.name);
    if (!band) return;
    // An empty cluster is the finding then: what it lacks is likely to be what is missing here.
    if (process.clusters.some(({ name }) => facts.inProcessCluster(name).length === 0)) return;
    const horizons = facts.process.flatMap((placed) => horizonOf(placed) ?? []);
    if (horizons.length < 2) return;
    const missing = (["short", "long"] as const).filter((horizon) => !horizons.includes(horizon));
    if (missing.length === 0) return;
    yield {
      message: `No process objective has a ${missing.join("- or a ")}-term horizon.`,
      range: band.origin.name,
      subject: band.name,
    };
  },
};
