import { quote } from "./quote.ts";

/** Messages about what a statement lacks. */

export const mapLineMissing = 'A strategy map begins with its title: map "Title".';
export const mapTitleMissing = 'A map needs a title in quotes: map "Title".';

const examples: Readonly<Record<string, string>> = {
  perspective: "perspective customer { … }",
  cluster: "cluster operations { … }",
  objective: 'objective on-time "Arrive on time"',
  segment: 'segment leisure "Leisure flyers"',
  theme: "theme efficiency { crew, turnaround }",
  import: 'import group from "./group.smap"',
  trait: 'trait income "below median"',
  measure: 'measure "On-ground time"',
  initiative: 'initiative "Cycle-time programme"',
  proposition: 'proposition low-total-cost "Lowest fare"',
};

/** `a perspective needs a name`. */
export function nameMissing(what: string): string {
  return `${capital(article(what))} needs a name: ${examples[what] ?? `${what} NAME`}.`;
}

export function titleMissing(what: string): string {
  return `${capital(article(what))} needs a title in quotes: ${examples[what] ?? `${what} "Title"`}.`;
}

/** A setting of which only the keyword is there: `“vision” needs a text in quotes`. */
export function valueMissing(keyword: string, value: string): string {
  return `“${keyword}” needs ${value}.`;
}

export function nameMissingAfter(mark: string): string {
  return `A name is missing after “${mark}”, on the same line.`;
}

export function nameMissingBefore(mark: string): string {
  return `A name is missing before “${mark}”.`;
}

export const reasonMissing = 'A waiver needs a reason: waive RULE because "reason".';
export const becauseMissing = "“because” is missing before the reason.";
export const commaMissing = "A comma is missing between these names.";
export const percentMissing = "A weight is a percentage: “%” is missing.";
export const importPathMissing = 'An import needs a file: import NAME from "./other.smap".';
export const fromMissing = "“from” is missing before the file.";
export const objectiveMissing = "“critical” stands before “objective”, on the same line.";
export const linkEffectMissing = "A link needs “->” and an effect: cause -> effect.";
export const linkCauseMissing = "A link needs a cause before “->”.";
export const themeBracesMissing = "A theme needs its objectives in braces: theme efficiency { crew, turnaround }.";
export const importObjectiveMissing = (name: string) =>
  `${quote(name)} is another map; a link needs an objective of it: ${name}.OBJECTIVE.`;
export const spanEndMissing = "“from” needs a second date: from DATE to DATE.";

export function article(word: string): string {
  return /^[aeio]/u.test(word) ? `an ${word}` : `a ${word}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
