import { figuresOf } from "@smap/model";
import type { MapUpdate } from "@smap/protocol";
import type { ReadText } from "../maps.ts";
import { findingsOf } from "./diagnostics.ts";

/** A map with all that the preview shows of it. */
export function mapUpdateOf(read: ReadText, uri: string): MapUpdate {
  const { reading, checked, version } = read;
  return {
    uri,
    version,
    map: reading.map,
    findings: findingsOf(read),
    waived: checked.waived,
    figures: figuresOf(reading.map),
    complete: reading.syntax.length === 0,
  };
}
