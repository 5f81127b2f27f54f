import type { Language } from "../../strategy-map.ts";
import { dutch } from "./dutch.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { italian } from "./italian.ts";
import type { MapWords } from "./map-words.ts";
import { portuguese } from "./portuguese.ts";
import { spanish } from "./spanish.ts";

const tables: Readonly<Record<Language, MapWords>> = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pt: portuguese,
};

/** The words of a map's language; a map that names none is in English. */
export function mapWords({ language = "en" }: { readonly language?: Language | undefined }): MapWords {
  return tables[language];
}
