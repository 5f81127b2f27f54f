import type { Severity } from "../../finding.ts";
import type { MeasureStatus } from "../../measure-status.ts";
import type { InitiativeStatus, ValueProposition } from "../../strategy-map.ts";
import type { KnownClusterName, KnownPerspectiveName } from "../perspectives.ts";

/** What a picture or document of a map says beside the map's own texts, in the map's language. */
export interface MapWords {
  readonly strategyMap: string;
  readonly perspective: string;
  readonly cluster: string;
  readonly theme: string;
  /** A column or table without any. */
  readonly noObjective: string;
  /** The titles of perspectives that name none; `stakeholders` is the customer perspective of a public or nonprofit map. */
  readonly perspectives: Readonly<Record<KnownPerspectiveName | "stakeholders", string>>;
  readonly clusters: Readonly<Record<KnownClusterName, string>>;
  /** Of those that have one, the title for tight columns. */
  readonly shortClusters: Readonly<Partial<Record<KnownClusterName, string>>>;
  readonly propositions: Readonly<Record<ValueProposition, string>>;
  readonly statuses: Readonly<Record<"draft" | "proposed", string>>;
  /** What the signs of cards and links mean. */
  readonly signs: Readonly<Record<MapSign, string>>;
  readonly vision: string;
  readonly mission: string;
  readonly values: string;
  readonly objective: string;
  readonly measure: string;
  readonly baseline: string;
  readonly actual: string;
  readonly target: string;
  readonly initiatives: string;
  /** `target 30 min` */
  readonly targetOf: (figure: string) => string;
  /** `30 min by 2026-12`: until when a figure is to be reached. */
  readonly by: (figure: string, date: string) => string;
  /** `from 40 to 30`; without one of the two, only the other. */
  readonly fromTo: (from: string, to: string) => string;
  readonly from: (date: string) => string;
  readonly until: (date: string) => string;
  /** `+2 more`: measures that have no room. */
  readonly more: (count: number) => string;
  /** How many measures an objective has. */
  readonly measures: (count: number) => string;
  readonly leadsTo: (cause: string, effect: string) => string;
  /** That the worst finding on an element is of a severity. */
  readonly has: Readonly<Record<Severity, string>>;
  /** How many objectives a map has, in how many perspectives, and their titles. */
  readonly summary: (objectives: number, perspectives: number, titles: string) => string;
  readonly owner: string;
  readonly code: string;
  readonly weight: string;
  readonly initiativeStatuses: Readonly<Record<InitiativeStatus, string>>;
  /** Between a number's whole and its decimals. */
  readonly decimal: "." | ",";
  /** Behind a number, with the no-break space that some languages have before it. */
  readonly percent: "%" | "\u00A0%";
}

export type MapSign = "critical" | "imported" | "strong" | "weak" | "short" | "medium" | "long" | MeasureStatus;
