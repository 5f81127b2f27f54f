import type { Detail, Layout, Shape, ThemeName } from "@smap/diagram/draw";
import type { StrategyMap } from "@smap/model";

/** Page → worker: lay a map out. */
export interface LayoutRequest {
  readonly id: number;
  readonly map: StrategyMap;
  readonly options: WantedLayout;
}

export interface WantedLayout {
  readonly detail: Detail;
  readonly shape: Shape;
}

/** Page → worker: draw a map as a file of its own, as the command line does. */
export interface FileRequest {
  readonly id: number;
  readonly map: StrategyMap;
  readonly detail: Detail;
  readonly theme: ThemeName;
}

/** Worker → page: what was asked for, or why there is none. */
export type WorkerAnswer =
  | { readonly id: number; readonly layout: Layout }
  | { readonly id: number; readonly svg: string; readonly width: number; readonly height: number }
  | { readonly id: number; readonly problem: string };
