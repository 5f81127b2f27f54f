import { type KnownCluster, knownPerspective } from "./perspectives.ts";

/** What each role (`as ROLE`) says an objective is about. */
export const roleMeanings: Readonly<Record<string, string>> = {
  "shareholder-value": "Long-term value for the owners",
  "cost-structure": "Lower cost",
  "asset-utilization": "Better use of assets",
  "revenue-opportunities": "New sources of revenue",
  "customer-value": "More value from and for each customer",
  price: "What the customer pays",
  quality: "How good it is",
  availability: "There when it is wanted",
  selection: "The range to choose from; in customer management, choosing whom to serve",
  functionality: "What it can do",
  service: "Help before and after",
  partnership: "Working together",
  brand: "What the name stands for",
  supply: "Buying and suppliers",
  production: "Making the product or service",
  distribution: "Delivering it",
  risk: "Managing risk",
  acquisition: "Winning customers",
  retention: "Keeping customers",
  growth: "Growing with customers",
  opportunities: "Finding what could be new",
  portfolio: "Choosing and steering what is developed",
  development: "Designing and developing",
  launch: "Bringing it to market",
  environment: "Environment",
  safety: "Safety",
  health: "Health",
  employment: "Fair and good work",
  community: "The community around",
  governance: "Good leadership and compliance",
  skills: "Skills",
  knowledge: "Knowledge",
  systems: "Information systems",
  data: "Data",
  culture: "Culture",
  leadership: "Leadership",
  alignment: "Goals in line with the strategy",
  teamwork: "Sharing and working together",
};

/** All roles of a perspective: its own, and its clusters'. */
function rolesOfPerspective(name: string): string[] {
  const known = knownPerspective(name);
  return known ? [...known.roles, ...known.clusters.flatMap((cluster) => cluster.roles)] : [];
}

/**
 * The roles that an objective may have in a place. In a known cluster: that cluster's. Loose in a known perspective, or
 * in a column of its own there: all of the perspective's. In a band of its own: every role, since such a band may hold
 * processes of any kind.
 */
export function rolesAt(perspective: string, cluster?: string): string[] {
  const known = knownPerspective(perspective);
  if (!known) return Object.keys(roleMeanings);
  const column = known.clusters.find((candidate) => candidate.name === cluster);
  if (column) return [...column.roles];
  const roles = rolesOfPerspective(perspective);
  return roles.length > 0 ? roles : Object.keys(roleMeanings);
}

/** The known cluster of a perspective that a role belongs to. */
export function clusterOfRole(perspective: string, role: string): KnownCluster | undefined {
  return knownPerspective(perspective)?.clusters.find((cluster) => cluster.roles.includes(role));
}
