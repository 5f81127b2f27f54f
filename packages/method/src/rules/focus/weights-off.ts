import {
  clusterId,
  clusterTitle,
  type Objective,
  type Origin,
  objectiveTitle,
  perspectiveTitle,
  type SourceRange,
} from "@smap/model";
import type { Facts } from "../../facts/facts.ts";
import { quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";

/** Weights are shares of a whole. */
export const weightsOff: Rule = {
  id: "weights-off",
  group: "focus",
  on: "perspective",
  when: "objectives, clusters or perspectives of one parent are weighted, and neither theirs nor those of the whole map add up to 100 % (give or take 1)",
  severity: severities("warning"),
  why: "A weight says how much of the whole an element counts for. Weights that do not add up to 100 % say something else than they seem to.",
  source: sources.project,
  how: "Give each sibling its share of 100 %, or weight the objectives of the whole map so that they add up to 100 %.",
  fix: "spreads the rest over those without a weight",
  invalid: `map "Bakery"
profile slice
perspective process {
  objective a "A" { weight 50% }
  objective b "B" { weight 30% }
  objective c "C"
}
a -> b -> c
`,
  valid: `map "Bakery"
profile slice
perspective process {
  objective a "A" { weight 50% }
  objective b "B" { weight 30% }
  objective c "C" { weight 20% }
}
a -> b -> c
`,
  *check(facts) {
    const families = familiesOf(facts);
    const kinds = ["perspective", "cluster", "objective"] as const;
    const isWhole = new Map(
      kinds.map((kind) => [kind, isHundred(families.filter((one) => one.kind === kind).flatMap(weights))]),
    );
    for (const family of families) {
      const given = weights(family);
      if (given.length === 0 || isHundred(given) || isWhole.get(family.kind)) continue;
      const sum = round(given.reduce((total, weight) => total + weight, 0));
      const rest = family.members.filter(({ weight }) => weight === undefined);
      const share = round((100 - sum) / rest.length);
      const weighted = family.members.filter((member) => member.weight !== undefined);
      yield {
        message: `The weights of the ${family.kind}s ${family.place} add up to ${sum} %, not to 100 %.`,
        range: family.range ?? weighted[0]?.range ?? facts.map.origin.name,
        subject: family.subject,
        names: [family.subject, family.kind],
        related: weighted.map(({ title, weight, range }) => ({
          message: `${quote(title)} weighs ${weight} %.`,
          range,
        })),
        fixes:
          rest.length > 0 && share > 0
            ? [
                {
                  title: `Give the rest ${share} % each`,
                  safe: false,
                  changes: rest.map(({ id }) => ({
                    change: "changed",
                    kind: family.kind,
                    id,
                    field: "weight",
                    after: share,
                  })),
                },
              ]
            : [],
      };
    }
  },
};

interface Family {
  readonly kind: "perspective" | "cluster" | "objective";
  readonly place: string;
  readonly subject: string;
  /** The band that the family stands in; of the map's own family, the first band with a weight is the place. */
  readonly range?: SourceRange;
  readonly members: readonly Member[];
}

interface Member {
  readonly id: string;
  readonly title: string;
  readonly weight?: number;
  /** Where the weight is written, if it is. */
  readonly range: SourceRange;
}

interface Weighted {
  readonly weight?: number;
  readonly origin: Origin;
}

/** The siblings that share a hundred per cent. */
function familiesOf({ map, titling }: Facts): Family[] {
  const member = (id: string, title: string, { weight, origin }: Weighted): Member => ({
    id,
    title,
    ...(weight === undefined ? {} : { weight }),
    range: origin.fields.weight ?? origin.name,
  });
  const objectives = (list: readonly Objective[]) => list.map((one) => member(one.name, objectiveTitle(one), one));
  return [
    {
      kind: "perspective",
      place: "of the map",
      subject: "",
      members: map.perspectives.map((band) => member(band.name, perspectiveTitle(band, titling), band)),
    },
    ...map.perspectives.flatMap((band): Family[] => [
      {
        kind: "cluster",
        place: `of ${quote(perspectiveTitle(band, titling))}`,
        subject: band.name,
        range: band.origin.name,
        members: band.clusters.map((cluster) =>
          member(clusterId(band.name, cluster.name), clusterTitle(band.name, cluster, titling), cluster),
        ),
      },
      {
        kind: "objective",
        place: `of ${quote(perspectiveTitle(band, titling))}`,
        subject: band.name,
        range: band.origin.name,
        members: objectives(band.objectives),
      },
      ...band.clusters.map(
        (cluster): Family => ({
          kind: "objective",
          place: `of ${quote(clusterTitle(band.name, cluster, titling))}`,
          subject: clusterId(band.name, cluster.name),
          range: band.origin.name,
          members: objectives(cluster.objectives),
        }),
      ),
    ]),
  ];
}

function weights({ members }: Family): number[] {
  return members.flatMap(({ weight }) => weight ?? []);
}

function isHundred(given: readonly number[]): boolean {
  const sum = given.reduce((total, weight) => total + weight, 0);
  return Math.abs(sum - 100) <= 1 + 1e-9;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
