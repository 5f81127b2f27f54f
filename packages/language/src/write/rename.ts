import type { Renamed } from "@smap/model";
import type { Source } from "./source.ts";
import type { OffsetEdit } from "./text-edit.ts";

/** Writes another name for a thing, where it is declared and wherever it is used. */
export function renameElement(source: Source, { kind, before, after }: Renamed): OffsetEdit[] | undefined {
  // A cluster is named within its band, a measure or initiative within its objective.
  const newText = after.split(/[./]/u).at(-1) ?? after;
  const edits = source.read.reading.names
    .filter((name) => name.kind === kind && name.id === before)
    .map(({ range }): OffsetEdit => {
      const [start, end] = source.offsetsOf(range);
      return { start, end, newText };
    });
  return edits.length === 0 ? undefined : edits;
}
