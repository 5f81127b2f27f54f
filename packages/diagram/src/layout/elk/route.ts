import type { Crossing } from "../channels.ts";
import type { Placement } from "../placement.ts";
import type { Runs } from "../runs.ts";
import { runElk } from "./engine.ts";
import { graphOf } from "./graph.ts";
import { NoRoute, readRuns } from "./read.ts";

/** The runs as elkjs orders them, or why there are none. Never throws. */
export async function runsByElk(
  channels: readonly (readonly Crossing[])[],
  placement: Placement,
): Promise<Runs | string> {
  try {
    return readRuns(channels, await runElk(graphOf(channels, placement)), placement.left);
  } catch (error) {
    const reason = error instanceof NoRoute ? "it moved what has its place" : firstLine(error);
    return `elkjs did not route the links (${reason}); a simpler router did.`;
  }
}

/** The message alone: the stack of elkjs prints the whole of its source. */
function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split("\n", 1)[0]?.slice(0, 200) || "it failed";
}
