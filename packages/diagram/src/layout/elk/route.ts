import type { Crossing } from "../channels.ts";
import type { Way } from "../ends.ts";
import type { Lanes } from "../lanes.ts";
import type { Placement } from "../placement.ts";
import type { Ports } from "../ports.ts";
import type { Runs } from "../runs.ts";
import { runElk } from "./engine.ts";
import { graphOf } from "./graph.ts";
import { NoRoute, readRuns } from "./read.ts";

/** Beyond this many cards and rows that ways pass, elkjs would be waited for too long: it takes about 2 s for so many. */
const most = 20000;

/** The runs as elkjs orders them, or why there are none. Never throws. */
export async function runsByElk(
  ways: readonly Way[],
  lanes: readonly Lanes[],
  ports: readonly Ports[],
  channels: readonly (readonly Crossing[])[],
  placement: Placement,
): Promise<Runs | string> {
  const size = channels.reduce((sum, crossings) => sum + crossings.length, placement.cards.size);
  if (size > most) return `The map is large; its links are drawn by a simpler router than elkjs.`;
  try {
    const graph = graphOf(ways, lanes, ports, placement);
    if (graph.edges?.length === 0) return readRuns(graph, graph, channels);
    // elkjs writes its answer into the graph that it is given.
    return readRuns(graph, await runElk(structuredClone(graph)), channels);
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
