import { commaMissing, nameMissingAfter } from "../messages/missing.ts";
import type { Notes } from "./notes.ts";
import type { Part, Parts } from "./parts.ts";

const marks = new Set(["->", ",", "."]);

/** Notes where a name is missing after `->`, `,` or `.`, or after the keyword that begins a list. */
export function noteMissingNames(parts: Parts, notes: Notes): void {
  for (const [index, part] of parts.entries()) {
    if (part.field === undefined && !isName(parts[index + 1])) notes.problem(nameMissingAfter(part.text), part.range);
  }
}

/** Notes where two names of a list have no comma between them. */
export function noteMissingCommas(parts: Parts, notes: Notes): void {
  for (const [index, part] of parts.entries()) {
    if (isName(part) && isName(parts[index - 1])) notes.problem(commaMissing, part.range);
  }
}

function isName(part: Part | undefined): boolean {
  return part?.field !== undefined && !marks.has(part.text);
}
