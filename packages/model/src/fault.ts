import type { SourceRange } from "./origin.ts";

/** What kinds of things have names of their own. */
export type NamedKind =
  | "objective"
  | "segment"
  | "theme"
  | "measure"
  | "initiative"
  | "import"
  | "perspective"
  | "cluster";

/** What a word of the vocabulary is for. */
export type TermKind =
  | "profile"
  | "status"
  | "language"
  | "proposition"
  | "adopters"
  | "perspective"
  | "cluster"
  | "role"
  | "horizon"
  | "strength"
  | "lag unit"
  | "measure kind"
  | "frequency"
  | "initiative status";

/**
 * Something that is written and readable, yet cannot be part of the map. Reading the text records it; the integrity
 * rules say what it means. `range` is the smallest stretch that is wrong.
 */
export type Fault = UnknownTerm | NearTerm | DuplicateName | DuplicateBlock | UnresolvedName | MisplacedText;

/** A word outside the vocabulary, or a new perspective or cluster without a title. */
export interface UnknownTerm {
  readonly kind: "unknown-term";
  readonly term: TermKind;
  readonly word: string;
  /** The words that would be right here, in canonical order. */
  readonly known: readonly string[];
  readonly range: SourceRange;
  /** Where waivers are looked for: the name of the enclosing objective, cluster (`process.operations`) or band. */
  readonly within?: string;
}

/** An own, titled perspective or cluster whose name is within two letters of a known one: it stays in the map. */
export interface NearTerm {
  readonly kind: "near-term";
  readonly term: TermKind;
  readonly word: string;
  readonly near: string;
  readonly range: SourceRange;
}

/** A second use of a name. The later thing is not in the map. */
export interface DuplicateName {
  readonly kind: "duplicate-name";
  readonly named: NamedKind;
  readonly name: string;
  readonly range: SourceRange;
  readonly first: SourceRange;
}

/** A perspective, or a cluster within one, declared twice; or a setting given twice. */
export interface DuplicateBlock {
  readonly kind: "duplicate-block";
  /** The keyword of the block or setting: `perspective`, `cluster`, `horizon`, `vision`, … */
  readonly what: string;
  /** The name of the block; absent for a setting. */
  readonly name?: string;
  readonly range: SourceRange;
  readonly first: SourceRange;
}

/** A name of nothing, in a link, theme or `for`; or an import of a file that is not there. */
export interface UnresolvedName {
  readonly kind: "unresolved-name";
  readonly named: NamedKind | "link end" | "file";
  readonly name: string;
  /** The names that exist, in the order of the text, for a "did you mean". */
  readonly candidates: readonly string[];
  readonly range: SourceRange;
}

/** Curly quotes, `→`, a bad escape, a bad number or date. */
export interface MisplacedText {
  readonly kind: "misplaced-text";
  readonly flaw: "curly quotes" | "arrow" | "escape" | "number" | "date" | "letters";
  readonly text: string;
  /** What it should be, where that is plain. */
  readonly replacement?: string;
  /** What was expected, in the language's words: "a date such as 2027, 2027-Q4, 2027-12 or 2027-12-31". */
  readonly expected?: string;
  readonly range: SourceRange;
}
