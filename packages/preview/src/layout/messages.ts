import type { Detail, Layout, ThemeName } from "@smap/diagram/draw";
import type { StrategyMap } from "@smap/model";

/** Page → worker: lay a map out. */
export interface LayoutRequest {
  readonly id: number;
  readonly map: StrategyMap;
  readonly detail: Detail;
}

/** Page → worker: draw a layout as a file of its own. */
export interface FileRequest {
  readonly id: number;
  readonly layout: Layout;
  readonly theme: ThemeName;
}

/** Worker → page: what was asked for, or why there is none. */
export type WorkerAnswer =
  | { readonly id: number; readonly layout: Layout }
  | { readonly id: number; readonly svg: string }
  | { readonly id: number; readonly problem: string };
