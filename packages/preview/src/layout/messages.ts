import type { Detail, Layout } from "@smap/diagram/draw";
import type { StrategyMap } from "@smap/model";

/** Page → worker. */
export interface LayoutRequest {
  readonly id: number;
  readonly map: StrategyMap;
  readonly detail: Detail;
}

/** Worker → page: the layout, or why there is none. */
export type LayoutAnswer =
  | { readonly id: number; readonly layout: Layout }
  | { readonly id: number; readonly problem: string };
