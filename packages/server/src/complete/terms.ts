import type { Want } from "@smap/language";
import { rules } from "@smap/method";
import {
  adopters,
  frequencies,
  horizons,
  initiativeStatuses,
  languages,
  measureKinds,
  profiles,
  propositions,
  roleMeanings,
  rolesAt,
  statuses,
  strengths,
  type TermKind,
} from "@smap/model";
import { CompletionItemKind } from "vscode-languageserver";
import { missingClusters, missingPerspectives } from "./boxes.ts";
import type { Asked, Suggestion } from "./suggestion.ts";

const vocabulary: Readonly<Partial<Record<TermKind, Readonly<Record<string, string>>>>> = {
  profile: profiles,
  status: statuses,
  language: languages,
  proposition: propositions,
  adopters,
  horizon: horizons,
  strength: strengths,
  "lag unit": { days: "", months: "", quarters: "", years: "" },
  "measure kind": measureKinds,
  frequency: frequencies,
  "initiative status": initiativeStatuses,
};

/** The words of the vocabulary that may stand at a place, with their meanings. */
export function termsFor(asked: Asked, { term, given }: Extract<Want, { kind: "term" }>): Suggestion[] {
  if (term === "perspective") return missingPerspectives(asked, false);
  if (term === "cluster") return missingClusters(asked, false);
  const words = term === "role" ? rolesHere(asked) : Object.entries(vocabulary[term] ?? {});
  return words
    .filter(([word]) => !given.includes(word))
    .map(([word, meaning], index) => ({
      label: word,
      kind: CompletionItemKind.EnumMember,
      ...(meaning ? { detail: meaning } : {}),
      rank: 1 + index / 100,
    }));
}

function rolesHere({ place: { around } }: Asked): [string, string][] {
  return rolesAt(around.perspective ?? "", around.cluster).map((role) => [role, roleMeanings[role] ?? ""]);
}

/** The rules that can be waived, those first that find something in the map. */
export function rulesFor({ read }: Asked): Suggestion[] {
  const firing = new Set(read.checked.findings.map(({ rule }) => rule));
  return rules
    .filter(({ group }) => group !== "integrity")
    .map(({ id, when, why }) => ({
      label: id,
      kind: CompletionItemKind.Constant,
      detail: `Fires when ${when}`,
      documentation: why,
      rank: firing.has(id) ? 1 : 2,
    }));
}
