import { enclosingRanges } from "@smap/language";
import type { Position } from "@smap/model";
import type { SelectionRange } from "vscode-languageserver";
import { aboutText, type Feature } from "../feature.ts";
import type { ReadText } from "../maps.ts";

/** From a word to its statement, its block, and what is around. */
export const selectionRange: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  listen(connection, session) {
    connection.onSelectionRanges(
      aboutText(session, [], (read, { positions }) => positions.map((position) => selectionAt(read, position))),
    );
  },
};

function selectionAt({ source }: ReadText, position: Position): SelectionRange {
  const whole: SelectionRange = { range: { start: position, end: position } };
  return (
    enclosingRanges(source, position).reduceRight<SelectionRange | undefined>(
      (parent, range) => ({ range, ...(parent ? { parent } : {}) }),
      undefined,
    ) ?? whole
  );
}
