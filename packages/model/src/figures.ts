import type { Horizon } from "./strategy-map.ts";

/** What a map amounts to, in numbers. */
export interface Figures {
  readonly objectives: number;
  readonly critical: number;
  readonly links: number;
  readonly measures: number;
  /** Objectives per known process cluster: those in it, and those elsewhere whose role belongs to it. */
  readonly clusters: Readonly<Record<string, number>>;
  /** Process objectives by horizon, defaults of their clusters filled in. */
  readonly horizons: Readonly<Record<Horizon, number>>;
}
