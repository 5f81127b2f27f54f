import type { Figures, Finding, StrategyMap, WaivedFinding } from "@smap/model";

/** Client → server notification: begin or end sending {@link MapUpdate}s of a text. */
export const followNotification = "smap/follow";
export interface Follow {
  readonly uri: string;
  readonly follow: boolean;
}

/** Server → client notification: the map as it now reads. Sent after every change of a followed text, and at once on following. */
export const mapNotification = "smap/map";
export interface MapUpdate {
  readonly uri: string;
  /** The version of the text that was read. */
  readonly version: number;
  readonly map: StrategyMap;
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  readonly figures: Figures;
  /** False while the text has syntax errors: the map is then what could still be read. */
  readonly complete: boolean;
}
