import type { Detail, Layout, Shape, ThemeName } from "@smap/diagram/draw";
import type { FileFormat } from "@smap/exchange";
import type { StrategyMap } from "@smap/model";

/** Page → worker: lay a map out. */
export interface LayoutRequest {
  readonly id: number;
  readonly map: StrategyMap;
  readonly options: WantedLayout;
  /** Whether nothing is shown yet: then a draft comes first, which does not wait for elkjs to be read. */
  readonly draft: boolean;
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

/** Worker → page: what was asked for, or why there is none. Another answer follows a draft. */
export type WorkerAnswer =
  | { readonly id: number; readonly layout: Layout; readonly isDraft?: boolean }
  | {
      readonly id: number;
      readonly file: Uint8Array;
      readonly problems: readonly string[];
      readonly width: number;
      readonly height: number;
    }
  | { readonly id: number; readonly problem: string };
