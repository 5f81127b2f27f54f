import type { Change } from "./change.ts";
import type { SourceRange } from "./origin.ts";

export type Severity = "error" | "warning" | "info" | "hint";

/** What a rule found in a map. */
export interface Finding {
  /** The rule's id, or `syntax` for text that could not be read. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The smallest useful stretch of text. */
  readonly range: SourceRange;
  /** The element that it is on, as a change would name it: `turnaround`, `process.operations`, `a->b`; empty for the map. */
  readonly subject: string;
  /**
   * What it concerns, where the subject and the related places do not say it: a cluster that is not written, a word that
   * means nothing. By these a finding is known when maps are compared.
   */
  readonly names?: readonly string[];
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
}

export interface RelatedPlace {
  readonly message: string;
  readonly range: SourceRange;
}

/** A way to put a finding right. */
export interface Fix {
  /** In the imperative: `Add the cluster "Innovation processes"`. */
  readonly title: string;
  readonly changes: readonly Change[];
  /** True when it can be applied unseen: it says what the text already meant. */
  readonly safe: boolean;
}

/** A finding that a waiver silenced, with the waiver's reason. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly reason: string;
  /** Where the waiver is written. */
  readonly waiver: SourceRange;
}

/** What a change does to the balance. */
export interface FindingsDifference {
  readonly new: readonly Finding[];
  readonly gone: readonly Finding[];
  /** Waivers that came or went, on their own or with what they are on. */
  readonly waivers: { readonly new: readonly ComparedWaiver[]; readonly gone: readonly ComparedWaiver[] };
}

export interface ComparedWaiver {
  readonly rule: string;
  readonly reason: string;
  /** The title of what it is on; empty for the whole map. */
  readonly on: string;
  readonly range: SourceRange;
}
