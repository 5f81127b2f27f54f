import { nearestWord, spelledOut, type UnknownTerm } from "@smap/model";
import { list, quote } from "../../facts/say.ts";
import { type Rule, severities, sources } from "../../rule.ts";
import { faultsOf, replacement } from "./faults.ts";

/** Words of the vocabulary are known to all. */
export const unknownTerm: Rule = {
  id: "unknown-term",
  group: "integrity",
  on: "word",
  when: "a word is outside the vocabulary, or a perspective or cluster of one’s own has no title; a warning where an own, titled name is within two letters of a known one",
  severity: severities("error"),
  why: "The rules judge a map by the words that it uses: a misspelt profile, role or cluster is not seen by any of them.",
  source: sources.project,
  how: "Write the known word. A perspective or cluster of your own is welcome: give it a title in quotes.",
  fix: "writes the known word that is nearest, or adds a title",
  invalid: `map "Bakery"
profile slice
perspective custmer { objective fresh "Always fresh" }
`,
  valid: `map "Bakery"
profile slice
perspective neighbours "Neighbours" { objective fresh "Always fresh" }
`,
  *check(facts) {
    for (const fault of faultsOf(facts, "unknown-term")) {
      const { word, known, range } = fault;
      const near = nearestWord(word, known);
      yield {
        message: messageFor(fault, near),
        range,
        subject: fault.within ?? "",
        names: [fault.within ?? "", word],
        fixes: [
          ...(near ? [replacement(`Write “${near}”`, range, word, near)] : []),
          ...(!near && (fault.term === "perspective" || fault.term === "cluster")
            ? [
                replacement(
                  `Give it the title “${spelledOut(word)}”`,
                  { start: range.end, end: range.end },
                  "",
                  ` "${spelledOut(word)}"`,
                ),
              ]
            : []),
        ],
      };
    }
    for (const { word, near, term, range } of faultsOf(facts, "near-term")) {
      yield {
        message: `The ${term} ${quote(word)} is one of your own; is the known ${quote(near)} meant?`,
        range,
        subject: "",
        names: [word],
        severity: "warning",
        fixes: [replacement(`Write “${near}”`, range, word, near)],
      };
    }
  },
};

function messageFor({ term, word, known }: UnknownTerm, near: string | undefined): string {
  const meant = near ? ` Did you mean ${quote(near)}?` : "";
  if (term === "perspective" || term === "cluster") {
    const others = known.length === 0 || near ? "" : ` Known here: ${list(known)}.`;
    return `${quote(word)} is no known ${term}; one of your own needs a title in quotes.${meant}${others}`;
  }
  const choices = known.length <= 8 && !near ? ` It is one of ${list(known, "or")}.` : "";
  return `${quote(word)} is no known ${term}${term === "role" ? " here" : ""}.${meant}${choices}`;
}
