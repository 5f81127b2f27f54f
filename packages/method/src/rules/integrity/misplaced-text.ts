import type { MisplacedText as Misplaced } from "@smap/model";
import { quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";
import { faultsOf, replacement } from "./faults.ts";

/** Marks that a word processor made, and numbers and dates of other notations. */
export const misplacedText: Rule = {
  id: "misplaced-text",
  group: "integrity",
  on: "token",
  when: "there are curly quotes, `→` for `->`, an escape that means nothing, a bad number or a bad date",
  severity: severities("error"),
  why: "Text that went through a word processor or a spreadsheet comes back with other quotes, arrows, numbers and dates. What is meant is mostly plain, and is read so; but the file has to say it in one way.",
  source: sources.project,
  how: "Write straight quotes, `->`, numbers as 1_200 or 1.5, and dates as 2027, 2027-Q4, 2027-12 or 2027-12-31.",
  fix: "writes what was meant, where that is plain",
  invalid: `map “Bakery”
profile slice
`,
  valid: `map "Bakery"
profile slice
`,
  *check(facts) {
    for (const fault of faultsOf(facts, "misplaced-text")) {
      const { text, replacement: right, range } = fault;
      yield {
        message: messageFor(fault),
        range,
        subject: "",
        names: [text],
        fixes: right === undefined ? [] : [replacement(`Write ${quote(right)}`, range, text, right, true)],
      };
    }
  },
};

function messageFor({ flaw, text, replacement: right, expected }: Misplaced): string {
  switch (flaw) {
    case "curly quotes":
      return "Texts stand in straight quotes.";
    case "arrow":
      return `Links are written “->”, not ${quote(text)}.`;
    case "escape":
      return `${quote(text)} means nothing in a text; only \\", \\\\ and \\n do.`;
    case "letters":
      return "This text has a character that cannot be shown.";
    default: {
      const meant = right === undefined ? "" : ` Did you mean ${quote(right)}?`;
      return `${quote(text)} is no ${flaw} here: write ${expected}.${meant}`;
    }
  }
}
