import { clusterTitle, type KnownCluster, knownPerspectives } from "@smap/model";

/** What quick fixes write where somebody has to say something. The rule `filler-text` finds what was left as it is. */
export const fillers = {
  objective: (band: string, cluster: KnownCluster) =>
    `Objective for ${clusterTitle(band, { name: cluster.name }, {}, "short").toLowerCase()}`,
  description: (band: string, cluster: KnownCluster) =>
    `What ${clusterTitle(band, { name: cluster.name }, {}).toLowerCase()} must be best at, and why`,
  measure: (objective: string) => `Measure of “${objective}”`,
  initiative: (objective: string) => `Initiative for “${objective}”`,
  owner: "Who answers for it",
  segment: "Customers that we choose",
  reason: "Say why it does not apply here",
} as const;

const fixed: readonly string[] = [
  ...knownPerspectives.flatMap(({ name, clusters }) =>
    clusters.flatMap((cluster) => [fillers.objective(name, cluster), fillers.description(name, cluster)]),
  ),
  fillers.owner,
  fillers.segment,
  fillers.reason,
];
const ofAny = [fillers.measure, fillers.initiative].map((filler) => filler("\0").split("\0"));
const anyOf = (title: string) => [...fixed, ...ofAny.map((ends) => ends.join(title))].join("|");
const whole = new RegExp(`^(?:${anyOf("[\\s\\S]+")})$`, "u");
const quoted = new RegExp(`(?<=")(?:${anyOf('(?:[^"\\\\]|\\\\.)+?')})(?=")`, "gu");

/** Whether a text is one that a quick fix has put there. */
export function isFiller(text: string): boolean {
  return whole.test(text);
}

/** Where such texts stand in a piece of a map, without their quotes. */
export function fillersIn(written: string): { start: number; end: number }[] {
  return [...written.matchAll(quoted)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
