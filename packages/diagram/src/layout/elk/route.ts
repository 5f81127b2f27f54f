import type { ElkNode } from "elkjs/lib/elk-api.js";
import type { Crossing } from "../channels.ts";
import type { Way } from "../ends.ts";
import type { Placement } from "../placement.ts";
import { Remembered } from "../remember.ts";
import type { Runs } from "../runs.ts";
import { askedOf } from "./asked.ts";
import { runElk } from "./engine.ts";
import { graphOf } from "./graph.ts";
import { NoRoute, readRuns } from "./read.ts";

/** Beyond this many cards and rows that ways pass, elkjs would be waited for too long: it takes about 2 s for so many. */
const most = 20000;

/** The runs as elkjs orders them, or why there are none. Never throws. */
export async function runsByElk(
  ways: readonly Way[],
  channels: readonly (readonly Crossing[])[],
  placement: Placement,
): Promise<Runs | string> {
  const size = channels.reduce((sum, crossings) => sum + crossings.length, placement.cards.size);
  if (size > most) return `The map is large; its links are drawn by a simpler router than elkjs.`;
  try {
    const asked = askedOf(ways, channels);
    const graph = graphOf(asked, placement);
    const result = graph.edges?.length === 0 ? graph : await answerTo(graph);
    return readRuns(asked, result, channels, placement.left);
  } catch (error) {
    const reason = error instanceof NoRoute ? "it moved what has its place" : firstLine(error);
    return `elkjs did not route the links (${reason}); a simpler router did.`;
  }
}

/** A letter typed and taken back, and a panel that becomes wide and tall again, are two graphs by turns. */
const answers = new Remembered<ElkNode>(4);

/** What elkjs makes of a graph. @throws what elkjs throws. */
async function answerTo(graph: ElkNode): Promise<ElkNode> {
  const question = JSON.stringify(graph);
  // elkjs writes its answer into the graph that it is given.
  return answers.get(question) ?? answers.keep(question, await runElk(JSON.parse(question) as ElkNode));
}

/** The message alone: the stack of elkjs prints the whole of its source. */
function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split("\n", 1)[0]?.slice(0, 200) || "it failed";
}
