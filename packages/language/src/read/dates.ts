import { type DateText, isDate, type SourceRange } from "@smap/model";
import type { Notes } from "./notes.ts";

const expectedDate = "a date such as 2027, 2027-Q4, 2027-12 or 2027-12-31";

/** The date that a token says; one that is not in the calendar, or not written so, is noted. */
export function readDate(text: string, range: SourceRange, notes: Notes): DateText | undefined {
  if (isDate(text)) return text;
  const replacement = plainDate(text);
  notes.fault({ kind: "misplaced-text", flaw: "date", text, replacement, expected: expectedDate, range });
  return undefined;
}

/** How the language writes a date that other notations write so, where that is beyond doubt. */
function plainDate(text: string): string | undefined {
  const two = (part: string) => part.padStart(2, "0");
  const [, year, quarter] = /^(\d{4})[-/.]?[qQ]([1-4])$/u.exec(text) ?? [];
  if (year) return `${year}-Q${quarter}`;
  const [, first, second, third] = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/u.exec(text) ?? [];
  const [, day, month, yearAtEnd] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(text) ?? [];
  const plain = first
    ? [first, two(second as string), ...(third ? [two(third)] : [])].join("-")
    : yearAtEnd && [yearAtEnd, two(month as string), two(day as string)].join("-");
  return plain && plain !== text && isDate(plain) ? plain : undefined;
}
