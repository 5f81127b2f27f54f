import type { Detail } from "@smap/diagram/draw";
import { type Filters, noFilters, readFilters } from "../filter/filters.ts";

/** What part of the picture is looked at; `isFit` while it follows the size of the panel. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly k: number;
  readonly isFit: boolean;
}

/** What a panel keeps over a reload of the window. The extension reads `uri` and `pinned` to find the map again. */
export interface Kept {
  readonly uri?: string;
  readonly pinned: boolean;
  readonly view?: View;
  readonly detail: Detail;
  readonly isBalanceOpen: boolean;
  readonly filters: Filters;
}

const nothing: Kept = { pinned: false, detail: "map", isBalanceOpen: false, filters: noFilters };

/** Reads what an earlier version of this page may have kept; what it cannot understand is left out. */
export function readKept(kept: unknown): Kept {
  if (typeof kept !== "object" || kept === null) return nothing;
  const { uri, pinned, view, detail, isBalanceOpen, filters } = kept as Record<string, unknown>;
  return {
    ...(typeof uri === "string" ? { uri } : {}),
    ...(isView(view) ? { view } : {}),
    pinned: pinned === true,
    detail: detail === "scorecard" ? detail : "map",
    isBalanceOpen: isBalanceOpen === true,
    filters: readFilters(filters),
  };
}

function isView(view: unknown): view is View {
  if (typeof view !== "object" || view === null) return false;
  const { x, y, k } = view as Record<string, unknown>;
  return [x, y, k].every(Number.isFinite) && (k as number) > 0;
}
