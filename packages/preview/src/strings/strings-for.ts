import { english } from "./english.ts";
import { german } from "./german.ts";
import type { Strings } from "./strings.ts";

/** The strings for a language tag, such as `de` or `de-AT`; English for all others. */
export function stringsFor(language: string): Strings {
  return language.toLowerCase().split("-")[0] === "de" ? german : english;
}
