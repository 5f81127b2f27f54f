import { type Added, clusterId, clusterTitle, type Fix, type KnownCluster, type Perspective } from "@smap/model";
import type { Facts } from "../../facts/facts.ts";
import { list, quote } from "../../facts/say.ts";
import { fillers } from "../../fillers.ts";
import { canonicalPosition } from "./positions.ts";

/** Adds an objective to fill in to each of some known clusters of a band, with the cluster where it is not written yet. */
export function addClusters(
  facts: Facts,
  band: Perspective,
  missing: readonly KnownCluster[],
  canonical: readonly KnownCluster[],
): Fix {
  const present = band.clusters.map(({ name }) => name);
  const added = missing.filter(({ name }) => !present.includes(name));
  const titles = list(missing.map((known) => quote(clusterTitle(band.name, known, facts.titling))));
  return {
    title:
      added.length === missing.length
        ? `Add the cluster${added.length > 1 ? "s" : ""} ${titles}`
        : `Add an objective to ${titles}`,
    safe: false,
    changes: missing.map((known) => addCluster(facts, band.name, known, present, canonical)),
  };
}

function addCluster(
  facts: Facts,
  band: string,
  known: KnownCluster,
  present: readonly string[],
  canonical: readonly KnownCluster[],
): Added {
  const { name } = known;
  const free = facts.freeName(`${name}-objective`);
  const title = fillers.objective(band, known);
  const objective = { name: free, title, critical: false };
  const id = clusterId(band, name);
  if (present.includes(name)) return { change: "added", kind: "objective", id: free, parent: id, value: objective };
  const names = canonical.map((cluster) => cluster.name);
  const position = canonicalPosition(name, present, names);
  return { change: "added", kind: "cluster", id, parent: band, position, value: { name, objectives: [objective] } };
}
