import type { Fix } from "@smap/model";
import type { MapText } from "../read/map-text.ts";
import type { TextEdit } from "./text-edit.ts";
import { writeChanges } from "./write-changes.ts";

/**
 * The edits of as many of the fixes, from the first, as can be made at once, each of them whole. None only if no fix can be
 * made at all. What is left may be found and fixed again in the text that they leave.
 */
export function writeFixes(source: MapText, fixes: readonly Fix[]): readonly TextEdit[] {
  for (let first = 0; first < fixes.length; first++) {
    for (let count = fixes.length - first; count > 0; count = count > 1 ? Math.ceil(count / 2) : 0) {
      const changes = fixes.slice(first, first + count).flatMap((fix) => fix.changes);
      const { edits, problems } = writeChanges(source, changes);
      if (problems.length === 0 && edits.length > 0) return edits;
    }
  }
  return [];
}
