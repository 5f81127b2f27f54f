import type { Way } from "./ends.ts";
import type { Lane } from "./lane.ts";
import type { Ports } from "./ports.ts";

/** What one way does between two rows: it comes from one place and goes on at another. */
export interface Crossing {
  readonly way: number;
  /** From the row below. */
  readonly bottom: number;
  /** To the row above; for a way that turns back, to the row below again. */
  readonly top: number;
  readonly turnsBack: boolean;
}

/** The crossings of each gap between rows; gap `i` is above row `i`. A link that goes straight up is one too. */
export function channelsOf(ways: readonly Way[], lanes: readonly Lane[], ports: readonly Ports[], rows: number) {
  const channels: Crossing[][] = Array.from({ length: rows + 1 }, () => []);
  for (const [way, { lower, upper, below }] of ways.entries()) {
    const { lower: begin, upper: end } = ports[way] as Ports;
    const places = [begin, ...(lanes[way] ?? []), end];
    for (let gap = lower.row; gap > below; gap--) {
      const step = lower.row - gap;
      channels[gap]?.push({
        way,
        bottom: places[step] as number,
        top: places[step + 1] as number,
        turnsBack: upper.side === "top" && gap === below + 1,
      });
    }
  }
  return channels;
}

/** Places nearer than this are one line on the paper. */
export const sameLine = 3;
