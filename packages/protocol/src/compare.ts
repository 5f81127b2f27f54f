import type { Difference, Figures, FindingsDifference, SourceRange } from "@smap/model";
import type { Delta } from "./delta.ts";

/**
 * Client → server request: an open text as it is now (after), and another text (before). While the map is followed, ask
 * again at every update to have a comparison that keeps up with the typing.
 */
export const compareRequest = "smap/compare";
export interface Compare {
  readonly uri: string;
  /** The whole text of the other side; empty for a map that is new. */
  readonly before: string;
  /** Where that text would stand, if it is another file: its imports are looked up beside it. */
  readonly beforeUri?: string;
}

/** The answer; null if the text is not open. Plain data. */
export interface MapComparison {
  readonly uri: string;
  /** The version of the text that was compared. */
  readonly version: number;
  readonly difference: Difference;
  readonly findings: FindingsDifference;
  readonly figures: { readonly before: Figures; readonly after: Figures };
  /** False for a side with syntax errors: what could be read of it is compared. */
  readonly complete: { readonly before: boolean; readonly after: boolean };
}

/** Extension → webview, while two maps are compared. */
export type ToPreviewOfComparison =
  | {
      readonly type: "comparison";
      readonly comparison: MapComparison;
      /** What the sides are called: “HEAD”, “Working copy”. */
      readonly labels: { readonly before: string; readonly after: string };
    }
  /** The same while the page compares already: how the last message became this one, if it is another. */
  | { readonly type: "comparison-delta"; readonly delta?: Delta }
  | { readonly type: "comparison-ended" };

/** Webview → extension, while two maps are compared. */
export type FromPreviewOfComparison =
  /** Show this stretch of one side's text; with `focus`, move the keyboard there too. */
  | {
      readonly type: "reveal-side";
      readonly side: "before" | "after";
      readonly range: SourceRange;
      readonly focus: boolean;
    }
  | { readonly type: "end-comparison" };
