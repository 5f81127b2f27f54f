import type { Detail, Layout, Shape, ThemeName } from "@smap/diagram/draw";
import type { FileFormat } from "@smap/exchange";
import type { StrategyMap } from "@smap/model";
import type { Delta } from "@smap/protocol";

/** Page → worker: lay a map out. */
export interface LayoutRequest {
  readonly id: number;
  readonly map: StrategyMap;
  readonly options: WantedLayout;
}

/** The same for a worker that has laid out a map before: how that map became this one. */
export interface LayoutDeltaRequest {
  readonly id: number;
  /** Of the last request's map; absent if it is the same. */
  readonly delta?: Delta;
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

/** Worker → page: how the last layout that it made became this one, if it is another; or why there is none. */
export type LayoutDeltaAnswer =
  | { readonly id: number; readonly layoutDelta?: Delta }
  /** Elkjs has to be asked, and this worker does not have it. */
  | { readonly id: number; readonly needsElk: true }
  | Problem;

/** Worker → page: what was asked for, or why there is none. */
export type WorkerAnswer =
  | { readonly id: number; readonly layout: Layout }
  | {
      readonly id: number;
      readonly file: Uint8Array;
      readonly problems: readonly string[];
      readonly width: number;
      readonly height: number;
    }
  | Problem;

export interface Problem {
  readonly id: number;
  readonly problem: string;
}
