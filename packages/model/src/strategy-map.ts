import type { Fault } from "./fault.ts";
import type { Origin, SourceRange } from "./origin.ts";

/**
 * A strategy map as it is written: no defaults filled in, nothing resolved that the text does not say.
 * Words of the vocabulary are kept only where they are known; an unknown one is a {@link Fault} instead.
 * Plain data: it survives `structuredClone` and JSON.
 */
export interface StrategyMap {
  /** The name in `map NAME "Title"`. */
  readonly name?: string;
  /** Empty when the text has no `map` line. */
  readonly title: string;
  readonly imports: readonly Import[];
  readonly profile?: Profile;
  readonly status?: MapStatus;
  /** What language the texts are in, and with them the words that a picture adds. */
  readonly language?: Language;
  readonly vision?: string;
  readonly mission?: string;
  readonly values?: string;
  readonly description?: string;
  readonly owner?: string;
  readonly proposition?: Proposition;
  readonly period?: Period;
  readonly segments: readonly Segment[];
  readonly perspectives: readonly Perspective[];
  readonly links: readonly Link[];
  readonly themes: readonly Theme[];
  readonly waivers: readonly Waiver[];
  /** What the text says that has no place in the map: unknown words, second uses of a name, names of nothing. */
  readonly faults: readonly Fault[];
  readonly origin: Origin;
}

export type Profile = "for-profit" | "public" | "nonprofit" | "slice";
export type Language = "en" | "de" | "es" | "fr" | "it" | "nl" | "pt";
export type MapStatus = "draft" | "proposed" | "approved";
export type ValueProposition = "low-total-cost" | "product-leadership" | "complete-solutions" | "lock-in";
export type Adopters = "innovators" | "early-adopters" | "early-majority" | "late-majority" | "laggards";
export type Horizon = "short" | "medium" | "long";
export type Strength = "weak" | "moderate" | "strong";
export type LagUnit = "day" | "month" | "quarter" | "year";
export type MeasureKind = "lead" | "lag";
export type Frequency = "month" | "quarter" | "year";
export type InitiativeStatus = "planned" | "running" | "done" | "stopped";

/** A calendar date as written: `2027`, `2027-Q4`, `2027-12` or `2027-12-31`; always a date that exists. */
export type DateText = string;

export interface Import {
  readonly name: string;
  /** As written, relative to the importing file. */
  readonly path: string;
  /** The objectives of that map, when it could be read. */
  readonly objectives: readonly ImportedObjective[];
  readonly origin: Origin;
}

/** An objective of another map, as far as this one needs to know it. */
export interface ImportedObjective {
  readonly name: string;
  readonly title?: string;
  /** The name of its band in its own map. */
  readonly perspective: string;
}

export interface Proposition {
  readonly name: ValueProposition;
  readonly text?: string;
  readonly origin: Origin;
}

export interface Period {
  readonly from: DateText;
  readonly to?: DateText;
  readonly origin: Origin;
}

export interface Segment {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly adopters: readonly Adopters[];
  readonly traits: readonly Trait[];
  readonly origin: Origin;
}

export interface Trait {
  readonly name: string;
  readonly text: string;
  readonly origin: Origin;
}

/** A band of the map. */
export interface Perspective {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly owner?: string;
  /** Per cent. */
  readonly weight?: number;
  readonly clusters: readonly Cluster[];
  /** Objectives of the band that stand in no cluster. */
  readonly objectives: readonly Objective[];
  readonly waivers: readonly Waiver[];
  readonly origin: Origin;
}

/** A column in a band. */
export interface Cluster {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly owner?: string;
  /** Per cent. */
  readonly weight?: number;
  readonly objectives: readonly Objective[];
  readonly waivers: readonly Waiver[];
  readonly origin: Origin;
}

export interface Objective {
  readonly name: string;
  readonly title?: string;
  readonly critical: boolean;
  /** The role of `as ROLE`. */
  readonly role?: string;
  readonly description?: string;
  readonly owner?: string;
  /** Per cent. */
  readonly weight?: number;
  /** The code printed on the card, such as "IP3". */
  readonly code?: string;
  readonly horizon?: Horizon;
  /** Names of the segments that it is for. */
  readonly segments: readonly string[];
  readonly measures: readonly Measure[];
  readonly initiatives: readonly Initiative[];
  readonly waivers: readonly Waiver[];
  readonly origin: Origin;
}

/** A figure of a measure: the number, and whether it was written with `%`. */
export interface Quantity {
  readonly value: number;
  readonly percent: boolean;
}

/** A baseline, target or actual; `date` is its `at` or `by`. */
export interface Reading extends Quantity {
  readonly date?: DateText;
  readonly origin: Origin;
}

export interface Measure {
  readonly name?: string;
  readonly title: string;
  readonly kind?: MeasureKind;
  readonly unit?: string;
  readonly baseline?: Reading;
  readonly targets: readonly Reading[];
  readonly actuals: readonly Reading[];
  readonly every?: Frequency;
  readonly owner?: string;
  /** Where the figures come from. */
  readonly source?: string;
  readonly origin: Origin;
}

export interface Initiative {
  readonly name?: string;
  readonly title: string;
  readonly owner?: string;
  readonly from?: DateText;
  readonly to?: DateText;
  readonly budget?: Budget;
  readonly status?: InitiativeStatus;
  readonly origin: Origin;
}

export interface Budget {
  readonly amount: number;
  /** Currency or other unit, as written: `MEUR`. */
  readonly unit?: string;
}

/** What a link can begin or end at. */
export type LinkEndKind = "objective" | "imported" | "cluster" | "perspective";

export interface LinkEnd {
  readonly kind: LinkEndKind;
  /** `turnaround`, `group.profit`, `process.operations` or `learning`. */
  readonly name: string;
  /** Where the end is written. Links of one chain share their inner ends. */
  readonly range: SourceRange;
}

/** Cause and effect. Both ends exist; a link with an end that names nothing is a {@link Fault}. */
export interface Link {
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly reason?: string;
  readonly strength?: Strength;
  readonly lag?: Lag;
  readonly evidence?: string;
  readonly reviewed?: DateText;
  readonly waivers: readonly Waiver[];
  /** The name range is the stretch from cause to effect; the range is the whole statement, shared by its links. */
  readonly origin: Origin;
}

export interface Lag {
  readonly count: number;
  readonly unit: LagUnit;
}

export interface Theme {
  readonly name: string;
  readonly title?: string;
  /** Names of objectives. */
  readonly objectives: readonly string[];
  readonly origin: Origin;
}

/** Silences one rule on an element and all in it. */
export interface Waiver {
  readonly rule: string;
  readonly reason: string;
  readonly origin: Origin;
}
