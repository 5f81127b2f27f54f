import type { Horizon } from "@smap/model";

/** Keys as they are printed, several with spaces between them, and what they do. */
export type KeyMeanings = readonly (readonly [keys: string, meaning: string])[];

/** Everything that the preview says, in one language. Texts of the map stand in it as they are. */
export interface Strings {
  readonly preview: string;
  readonly map: string;
  readonly zoom: {
    readonly bar: string;
    readonly in: string;
    readonly out: string;
    readonly fit: string;
    readonly actual: string;
  };
  readonly state: {
    /** The picture is older than the text, which has errors. */
    readonly stale: string;
    readonly staleWhy: string;
    /** The picture is of the text as far as it can be read. */
    readonly unread: string;
    readonly unreadWhy: string;
    readonly toError: string;
    readonly stuck: string;
    readonly noPicture: string;
  };
  readonly empty: { readonly title: string; readonly hint: string; readonly next: string; readonly write: string };
  readonly search: {
    readonly label: string;
    readonly placeholder: string;
    readonly next: string;
    readonly all: (number: number) => string;
    readonly found: (place: number, count: number) => string;
    readonly none: string;
  };
  readonly filter: {
    readonly label: string;
    readonly title: string;
    readonly clear: string;
    readonly shown: (shown: number, all: number) => string;
    readonly themes: string;
    readonly perspectives: string;
    readonly horizons: string;
    readonly owners: string;
    readonly statuses: string;
    readonly critical: string;
  };
  readonly words: Readonly<Record<Horizon | "reached" | "missed" | "unmeasured", string>>;
  readonly detail: { readonly label: string; readonly map: string; readonly scorecard: string };
  /** The keys of the picture as they are called, with spaces between them, and what they do. */
  readonly help: {
    readonly label: string;
    readonly walking: KeyMeanings;
    readonly editing: KeyMeanings;
    readonly comparing: KeyMeanings;
    readonly viewing: KeyMeanings;
  };
  readonly pin: { readonly pin: string; readonly unpin: string };
  readonly balance: {
    readonly label: string;
    readonly title: string;
    readonly close: string;
    readonly objectives: (count: number) => string;
    readonly critical: (count: number) => string;
    readonly links: (count: number) => string;
    readonly measures: (count: number) => string;
    readonly findings: (count: number) => string;
    readonly horizons: string;
    readonly wholeMap: string;
    readonly missing: string;
    readonly waived: (reason: string) => string;
    readonly nothing: string;
    readonly fix: string;
  };
  readonly severity: Readonly<Record<"error" | "warning" | "info" | "hint", string>>;
  readonly export: {
    readonly label: string;
    readonly svg: string;
    readonly png: string;
    readonly pdf: string;
    readonly pptx: string;
    readonly html: string;
    readonly copy: string;
    readonly copied: string;
    readonly failed: string;
  };
  readonly edit: {
    readonly bar: string;
    readonly title: string;
    readonly rename: string;
    readonly makeCritical: string;
    readonly makeUncritical: string;
    readonly link: string;
    readonly linkFrom: (title: string) => string;
    readonly move: string;
    readonly moveOf: (title: string) => string;
    readonly add: string;
    readonly addTo: (title: string) => string;
    readonly newTitle: string;
    readonly remove: string;
    readonly removeLink: string;
    readonly reveal: string;
    /** What is to be edited cannot be read in the text. */
    readonly unread: string;
    /** What is to be edited is not in the text any more. */
    readonly gone: string;
    /** The effect that was chosen is the cause. */
    readonly itself: string;
  };
  readonly outline: {
    readonly label: string;
    readonly perspective: (title: string, objectives: number) => string;
    readonly cluster: (title: string, objectives: number) => string;
    readonly objective: (title: string, critical: boolean, causes: number, effects: number) => string;
    readonly link: (effect: string, reason: string | undefined) => string;
    readonly keys: string;
  };
  readonly compare: {
    readonly title: string;
    readonly shown: string;
    readonly both: string;
    readonly onlyChanged: string;
    readonly changes: string;
    readonly none: string;
    readonly count: (changes: number) => string;
    readonly step: (place: number, changes: number) => string;
    readonly next: string;
    readonly previous: string;
    readonly end: string;
    readonly errorsIn: (labels: readonly string[]) => string;
    readonly incomplete: string;
    readonly newFindings: string;
    readonly goneFindings: string;
    readonly newWaivers: string;
    readonly goneWaivers: string;
    readonly figures: Readonly<
      Record<"title" | "objectives" | "critical" | "links" | "measures" | "short" | "medium" | "long", string>
    >;
  };
  readonly changes: {
    /** Another map is shown. */
    readonly map: (title: string, objectives: number) => string;
    readonly added: (titles: string) => string;
    readonly removed: (titles: string) => string;
    /** Behind some titles, how many more there are. */
    readonly more: (number: number) => string;
    readonly retitled: (before: string, after: string) => string;
    readonly critical: (title: string, critical: boolean) => string;
    readonly moved: (title: string, box: string) => string;
    /** So many things are said of objectives that are there as before. */
    readonly changed: (number: number) => string;
    readonly linkAdded: (from: string, to: string) => string;
    readonly linkRemoved: (from: string, to: string) => string;
    readonly findings: (number: number) => string;
    readonly links: (added: number, removed: number) => string;
  };
}
