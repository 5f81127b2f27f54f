import { process } from "@smap/model";
import { type Rule, severities, sources } from "../../rule.ts";

/** A map that covers all sub-processes chose none. */
export const everySubprocess: Rule = {
  id: "every-subprocess",
  group: "focus",
  on: "process perspective",
  when: "all the roles of all four process clusters are used",
  severity: severities("warning"),
  why: "The method’s list of sub-processes is there to choose from. A map with an objective for each of them has copied the list: the trivial many.",
  source: sources.process,
  how: "Keep the sub-processes that decide this strategy; each organization’s choice is another.",
  invalid: `map "Bakery"
profile slice
perspective process {
  cluster operations {
    objective a as supply  objective b as production  objective c as distribution  objective d as risk
  }
  cluster customer-management {
    objective e as selection { waive selection-without-segment because "An example" }
    objective f as acquisition  objective g as retention  objective h as growth
  }
  cluster innovation {
    objective i as opportunities  objective j as portfolio  objective k as development  objective l as launch
  }
  cluster regulatory-social {
    objective m as environment  objective n as safety  objective o as health
    objective p as employment  objective q as community  objective r as governance
  }
}
a -> b -> c -> d -> e -> f -> g -> h -> i -> j -> k -> l -> m -> n -> o -> p -> q -> r
`,
  valid: `map "Bakery"
profile slice
perspective process {
  cluster operations { objective a as supply  objective b as production }
  cluster innovation { objective c as launch }
}
a -> b -> c
`,
  *check(facts) {
    const band = facts.perspective(process.name);
    if (!band) return;
    const isCovered = process.clusters.every((known) => {
      const used = new Set(facts.inProcessCluster(known.name).map(({ objective }) => objective.role));
      return known.roles.every((role) => used.has(role));
    });
    if (!isCovered) return;
    yield {
      message: "Every sub-process of all four clusters has an objective: the map chooses none.",
      range: band.origin.name,
      subject: band.name,
    };
  },
};
