import { isComplete } from "@smap/language";
import { figuresOf, type StrategyMap } from "@smap/model";
import type { MapUpdate } from "@smap/protocol";
import type { ReadText } from "../maps.ts";
import { findingsOf } from "./diagnostics.ts";

/** A map with all that the preview shows of it. */
export function mapUpdateOf(read: Pick<ReadText, "reading" | "checked" | "version">, uri: string): MapUpdate {
  const { reading, checked, version } = read;
  return {
    uri,
    version,
    map: withoutCandidates(reading.map),
    findings: findingsOf(read),
    waived: checked.waived,
    figures: figuresOf(reading.map),
    complete: isComplete(reading),
  };
}

/** Of many names that mean nothing, each knows all that do: the picture has no use for that, and it would go over the wire. */
function withoutCandidates(map: StrategyMap): StrategyMap {
  const faults = map.faults.map((fault) => (fault.kind === "unresolved-name" ? { ...fault, candidates: [] } : fault));
  return { ...map, faults };
}
