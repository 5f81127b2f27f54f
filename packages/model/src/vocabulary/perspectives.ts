import type { Horizon, Profile } from "../strategy-map.ts";

/** A known perspective: a band that the method gives a meaning. */
export interface KnownPerspective {
  readonly name: KnownPerspectiveName;
  readonly meaning: string;
  readonly clusters: readonly KnownCluster[];
  /** Roles of objectives of the band that stand in no known cluster. */
  readonly roles: readonly string[];
}

/** A known cluster: a column that the method gives a meaning. */
export interface KnownCluster {
  readonly name: KnownClusterName;
  readonly meaning: string;
  /** What an objective of the cluster has when it names no horizon. */
  readonly horizon?: Horizon;
  readonly roles: readonly string[];
}

export type KnownPerspectiveName = "mission" | "financial" | "customer" | "process" | "learning";

export type KnownClusterName =
  | "productivity"
  | "growth"
  | "operations"
  | "customer-management"
  | "innovation"
  | "regulatory-social"
  | "human"
  | "information"
  | "organization";

export const financial: KnownPerspective = {
  name: "financial",
  meaning: "What the owners gain: value from productivity in the short run and from growth in the long run.",
  roles: ["shareholder-value"],
  clusters: [
    {
      name: "productivity",
      meaning: "Lower cost and better use of what the organization has.",
      horizon: "short",
      roles: ["cost-structure", "asset-utilization"],
    },
    {
      name: "growth",
      meaning: "New revenue, and more value from each customer.",
      horizon: "long",
      roles: ["revenue-opportunities", "customer-value"],
    },
  ],
};

export const customer: KnownPerspective = {
  name: "customer",
  meaning: "The value proposition: why the chosen customers buy here and come back.",
  roles: ["price", "quality", "availability", "selection", "functionality", "service", "partnership", "brand"],
  clusters: [],
};

export const process: KnownPerspective = {
  name: "process",
  meaning: "The few processes that decide the value proposition and productivity.",
  roles: [],
  clusters: [
    {
      name: "operations",
      meaning: "The daily processes that produce and deliver products and services.",
      horizon: "short",
      roles: ["supply", "production", "distribution", "risk"],
    },
    {
      name: "customer-management",
      meaning: "Selecting, acquiring and retaining customers, and growing with them.",
      horizon: "medium",
      roles: ["selection", "acquisition", "retention", "growth"],
    },
    {
      name: "innovation",
      meaning: "Finding opportunities, managing the portfolio, developing and launching what is new.",
      horizon: "long",
      roles: ["opportunities", "portfolio", "development", "launch"],
    },
    {
      name: "regulatory-social",
      meaning: "Keeping the licence to operate: environment, safety, health, people, community, governance.",
      horizon: "long",
      roles: ["environment", "safety", "health", "employment", "community", "governance"],
    },
  ],
};

export const learning: KnownPerspective = {
  name: "learning",
  meaning: "The people, information and organization that carry the processes.",
  roles: [],
  clusters: [
    {
      name: "human",
      meaning: "Skills and knowledge of people.",
      roles: ["skills", "knowledge"],
    },
    {
      name: "information",
      meaning: "Systems and data.",
      roles: ["systems", "data"],
    },
    {
      name: "organization",
      meaning: "Culture, leadership, alignment and teamwork.",
      roles: ["culture", "leadership", "alignment", "teamwork"],
    },
  ],
};

export const mission: KnownPerspective = {
  name: "mission",
  meaning: "What a public or nonprofit organization is for.",
  roles: [],
  clusters: [],
};

/** All known perspectives, top band first. */
export const knownPerspectives: readonly KnownPerspective[] = [mission, financial, customer, process, learning];

/** The perspectives of a complete map, in the order that the profile draws them, top band first. */
export function canonicalPerspectives(profile: Profile): readonly KnownPerspective[] {
  return profile === "public" || profile === "nonprofit"
    ? [mission, customer, process, learning, financial]
    : [financial, customer, process, learning];
}

export function knownPerspective(name: string): KnownPerspective | undefined {
  return knownPerspectives.find((perspective) => perspective.name === name);
}

export function knownCluster(perspective: string, cluster: string): KnownCluster | undefined {
  return knownPerspective(perspective)?.clusters.find((known) => known.name === cluster);
}
