import type { SourceRange } from "@smap/model";
import type { Notes } from "./notes.ts";

const expectedNumber = "a number such as 45, -3.5 or 1_200";
const expectedWholeNumber = "a whole number such as 6";

/** The number that a token says; one that says none is noted. */
export function readNumber(text: string, range: SourceRange, notes: Notes): number | undefined {
  if (/^-?\d[\d_]*(?:\.\d[\d_]*)?$/u.test(text)) return Number(text.replaceAll("_", ""));
  notes.fault({
    kind: "misplaced-text",
    flaw: "number",
    text,
    replacement: plainNumber(text),
    expected: expectedNumber,
    range,
  });
  return undefined;
}

/** A number of things. */
export function readCount(text: string, range: SourceRange, notes: Notes): number | undefined {
  if (/^\d[\d_]*$/u.test(text)) return Number(text.replaceAll("_", ""));
  notes.fault({ kind: "misplaced-text", flaw: "number", text, expected: expectedWholeNumber, range });
  return undefined;
}

/** How the language writes a number that other notations write so, where that is beyond doubt. */
function plainNumber(text: string): string | undefined {
  const plain = text
    .replace(/^\u2212/u, "-")
    .replace(/^\+/u, "")
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
  if (/^-?\d[\d_]*(?:\.\d[\d_]*)?$/u.test(plain)) return plain;
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(plain)) return plain.replaceAll(",", "_");
  if (/^-?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/u.test(plain)) return plain.replaceAll(".", "_").replace(",", ".");
  if (/^-?\d+,\d{1,2}$/u.test(plain)) return plain.replace(",", ".");
  return undefined;
}

/** The value of a decimal digit of any script: Unicode keeps the ten of a script together, in order. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) as number;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return code < 58 ? code - 48 : value;
}
