import type { Crossing } from "../../packages/diagram/src/layout/channels.ts";
import type { Placement } from "../../packages/diagram/src/layout/placement.ts";

/** Two lines in a gap that each have to be above the other: the upper end of each stands in line with the other's lower end. */
export const circle: readonly Crossing[] = [
  { way: 0, bottom: 40, top: 80, turnsBack: false },
  { way: 1, bottom: 80, top: 40, turnsBack: false },
];

/** Two rows of nothing, and what is asked of it here. */
export const twoRows = { left: 0, right: 120, rows: [{}, {}], cards: new Map() } as unknown as Placement;
