import type { Detail, Layout, Shape, ThemeName } from "@smap/diagram/draw";
import type { FileFormat } from "@smap/exchange";
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

/** Page → worker: make a file of a map, as the command line does. */
export interface FileRequest {
  readonly id: number;
  readonly map: StrategyMap;
  readonly detail: Detail;
  readonly theme: ThemeName;
  readonly format: FileFormat;
}

/** Worker → page: what was asked for, or why there is none. */
export type WorkerAnswer =
  | { readonly id: number; readonly layout: Layout }
  /** Elkjs has to be asked, and this worker does not have it. */
  | { readonly id: number; readonly needsElk: true }
  | {
      readonly id: number;
      readonly file: Uint8Array;
      readonly problems: readonly string[];
      readonly width: number;
      readonly height: number;
    }
  | { readonly id: number; readonly problem: string };
