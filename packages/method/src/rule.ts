import type { Fix, Profile, RelatedPlace, Severity, SourceRange } from "@smap/model";
import type { Facts } from "./facts/facts.ts";

/** What rules are about, and the folders that they are in. */
export const groups = ["balance", "causality", "focus", "proposition", "scorecard", "wording", "integrity"] as const;
export type Group = (typeof groups)[number];

/** A severity, or nothing at all. */
export type Level = Severity | "off";

/** The options of a rule, with their defaults. All are numbers. */
export type Options = Readonly<Record<string, number>>;

/** What a rule notices, before its severity and the waivers are known. */
export interface Report {
  readonly message: string;
  /** The smallest useful stretch of text. */
  readonly range: SourceRange;
  /** The element that it is on, as a change would name it; empty for the map. */
  readonly subject: string;
  /** What it concerns, where the subject and the related places do not say it; see `Finding`. */
  readonly names?: readonly string[];
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  /** For the milder of a rule's cases: never above what is set for the rule. */
  readonly severity?: Severity;
}

/** One rule of the method, with all that is known of it. */
export interface Rule {
  /** Stable: settings, waivers and links to its page use it. */
  readonly id: string;
  readonly group: Group;
  /** The element that it is on, in a word or two. */
  readonly on: string;
  /** When it fires, as the end of a sentence that begins with “Fires when”. */
  readonly when: string;
  readonly severity: Readonly<Record<Profile, Level>>;
  readonly options?: Options;
  /** Why it matters, in whole sentences. */
  readonly why: string;
  /** Where the reason comes from. */
  readonly source: string;
  /** How to put it right, in whole sentences. */
  readonly how: string;
  /** What the quick fix does, if there is one: “inserts the cluster”. */
  readonly fix?: string;
  /** A map that breaks this rule once, and one that does not break it. */
  readonly invalid: string;
  readonly valid: string;
  check(facts: Facts, options: Options): Iterable<Report>;
}

/** Severities by profile: a company, a public or nonprofit organization, a slice of a larger map. */
export function severities(company: Level, publicBody: Level = company, slice: Level = company): Rule["severity"] {
  return { "for-profit": company, public: publicBody, nonprofit: publicBody, slice };
}

/** The sources that rules refer to. */
export const sources = {
  process:
    "Kaplan and Norton’s internal process perspective: four clusters of processes, the bridge to the value proposition and to productivity.",
  maps: "R. S. Kaplan and D. P. Norton, Strategy Maps (2004).",
  focus: "R. S. Kaplan and D. P. Norton, The Strategy-Focused Organization (2001).",
  project: "A convention of this project.",
} as const;
