import type { Finding, Fix, SourceRange } from "@smap/model";

/** Text that could not be read as a statement of the language. */
export interface Problem {
  readonly message: string;
  readonly range: SourceRange;
  readonly fixes?: readonly Fix[];
}

/** The finding that a problem is shown as. */
export function syntaxFinding({ message, range, fixes = [] }: Problem): Finding {
  return { rule: "syntax", severity: "error", message, range, subject: "", related: [], fixes };
}

/** A fix that puts a text at a place. */
export function insertion(title: string, at: SourceRange["start"], text: string): Fix {
  return respelling(title, { start: at, end: at }, "", text);
}

/** A fix that writes a stretch of text another way. */
export function respelling(title: string, range: SourceRange, before: string, after: string, safe = false): Fix {
  return { title, safe, changes: [{ change: "respelled", range, before, after }] };
}
