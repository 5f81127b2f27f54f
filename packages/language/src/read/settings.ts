import type { SourceRange, TermKind, Words } from "@smap/model";
import { valueMissing } from "../messages/missing.ts";
import type { Contents } from "./contents.ts";
import { readDate } from "./dates.ts";
import type { Notes } from "./notes.ts";
import { type Part, partsOf, rangeOfFirst } from "./parts.ts";
import { readTerm } from "./terms.ts";

/** A value, and where it is written. */
export interface Written<Value> {
  readonly value: Value;
  readonly range: SourceRange;
}

/** The values of a record of written values, by the same names. */
export function values<Record extends object>(
  settings: { readonly [Key in keyof Record]: Written<Record[Key]> | undefined },
): { readonly [Key in keyof Record]?: Exclude<Record[Key], undefined> } {
  const entries = Object.entries(settings) as [string, Written<unknown> | undefined][];
  return Object.fromEntries(entries.flatMap(([name, written]) => (written ? [[name, written.value]] : []))) as never;
}

/** Where the values of such a record are written. */
export function ranges(settings: Readonly<Record<string, Written<unknown> | undefined>>): Record<string, SourceRange> {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, written]) => (written ? [[name, written.range]] : [])),
  );
}

/** A setting such as `vision "…"`. */
export function textSetting(contents: Contents, keyword: string, notes: Notes): Written<string> | undefined {
  const setting = contents.one("TextSetting", keyword);
  if (!setting) return undefined;
  const parts = partsOf(setting);
  if (setting.text === undefined) {
    notes.problem(valueMissing(keyword, "a text in quotes"), rangeOfFirst(parts));
    return undefined;
  }
  return { value: setting.text, range: rangeOfFirst(parts, "text") };
}

/** A setting such as `horizon long`. */
export function wordSetting<Word extends string>(
  contents: Contents,
  keyword: string,
  words: Words<Word>,
  term: TermKind,
  notes: Notes,
  within?: string,
): Written<Word> | undefined {
  const setting = contents.one("WordSetting", keyword);
  if (!setting) return undefined;
  const parts = partsOf(setting);
  if (setting.word === undefined) {
    notes.problem(valueMissing(keyword, `one of ${Object.keys(words).join(", ")}`), rangeOfFirst(parts));
    return undefined;
  }
  const range = rangeOfFirst(parts, "word");
  const value = readTerm(words, term, setting.word, range, notes, within);
  return value && { value, range };
}

/** The date in a field of a statement; `keyword` needs it. */
export function dateField(
  parts: readonly Part[],
  field: string,
  text: string | undefined,
  keyword: Part | undefined,
  notes: Notes,
): Written<string> | undefined {
  if (text === undefined) {
    if (keyword)
      notes.problem(valueMissing(keyword.text, "a date such as 2027, 2027-Q4, 2027-12 or 2027-12-31"), keyword.range);
    return undefined;
  }
  const range = rangeOfFirst(parts, field);
  const value = readDate(text, range, notes);
  return value ? { value, range } : undefined;
}
