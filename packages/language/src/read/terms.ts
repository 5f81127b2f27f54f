import { isWordOf, type SourceRange, type TermKind, type Words, wordsOf } from "@smap/model";
import type { Notes } from "./notes.ts";

/** A word of a closed list; one that is not in it is noted. `within` is the element that a waiver would stand on. */
export function readTerm<Word extends string>(
  words: Words<Word>,
  term: TermKind,
  word: string,
  range: SourceRange,
  notes: Notes,
  within?: string,
): Word | undefined {
  if (isWordOf(words, word)) return word;
  notes.fault({ kind: "unknown-term", term, word, known: wordsOf(words), range, ...(within ? { within } : {}) });
  return undefined;
}
