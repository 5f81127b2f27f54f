import { readMap } from "@smap/language";
import { check } from "@smap/method";
import type { MapComparison, MapUpdate } from "@smap/protocol";
import { comparisonOf as compareVersions } from "../../packages/server/src/features/compare.ts";
import { mapUpdateOf } from "../../packages/server/src/features/map-updates.ts";

/** Two texts compared, as the server does it. */
export function comparisonOf(before: string, after: string, uri: string, version: number): MapComparison {
  return compareVersions(uri, versionOf(before, version), versionOf(after, version));
}

/** A reading of a text, as the server sends it. */
export function updateOf(text: string, uri: string, version: number): MapUpdate {
  return mapUpdateOf(versionOf(text, version), uri);
}

function versionOf(text: string, version: number) {
  const reading = readMap(text);
  return { reading, checked: check(reading.map), version };
}
