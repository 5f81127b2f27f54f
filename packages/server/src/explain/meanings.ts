import {
  adopters,
  frequencies,
  horizons,
  initiativeStatuses,
  knownCluster,
  knownPerspective,
  knownPerspectives,
  lagUnits,
  languages,
  measureKinds,
  profiles,
  propositions,
  roleMeanings,
  statuses,
  strengths,
  type TermKind,
} from "@smap/model";

const meanings: Readonly<Partial<Record<TermKind, Readonly<Record<string, string>>>>> = {
  profile: profiles,
  status: statuses,
  language: languages,
  proposition: propositions,
  adopters,
  role: roleMeanings,
  horizon: horizons,
  strength: strengths,
  "lag unit": lagUnits,
  "measure kind": measureKinds,
  frequency: frequencies,
  "initiative status": initiativeStatuses,
  perspective: Object.fromEntries(knownPerspectives.map(({ name, meaning }) => [name, meaning])),
};

/** What a word of the vocabulary means; undefined for another word. */
export function meaningOf(term: TermKind, word: string): string | undefined {
  const words = meanings[term];
  if (words && Object.hasOwn(words, word)) return words[word];
  return term === "lag unit" ? lagUnits[word.replace(/s$/u, "") as keyof typeof lagUnits] : undefined;
}

/** What a known band, or a known column of it (`process.operations`), is for. */
export function meaningOfBox(id: string): string | undefined {
  const [band = "", cluster] = id.split(".");
  return cluster === undefined ? knownPerspective(band)?.meaning : knownCluster(band, cluster)?.meaning;
}
