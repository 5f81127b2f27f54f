import type { ElkNode } from "elkjs/lib/elk-api.js";
import type { Crossing } from "../channels.ts";
import { isStraight, type Run, type Runs } from "../runs.ts";
import { edgeId } from "./graph.ts";

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Step {
  /** From left to right in elkjs' graph: from the bottom of the page up. */
  readonly at: number;
  readonly run: Run;
}

/** What elkjs gave is no route. */
export class NoRoute extends Error {}

/** More than this is another place. */
const tolerance = 2;

/**
 * The order of the runs in each gap: as elkjs found it, and below them those that turn back.
 * @throws NoRoute
 */
export function readRuns(channels: readonly (readonly Crossing[])[], result: ElkNode, left: number): Runs {
  const shift = left - shiftOf(result);
  const bends = new Map(
    (result.edges ?? []).map(({ id, sections }) => [
      id,
      (sections?.[0]?.bendPoints ?? []).map(({ x, y }) => ({ x, y: y + shift })),
    ]),
  );
  return channels.map((crossings, gap) => {
    const bent = crossings.filter((crossing) => !isStraight(crossing) && !crossing.turnsBack);
    const steps = bent.flatMap((crossing) => stepsOf(crossing, bends.get(edgeId(gap, crossing.way)) ?? []));
    const rising = steps.sort((a, b) => b.at - a.at || a.run.way - b.run.way).map(({ run }) => run);
    const turning = crossings.filter(({ turnsBack }) => turnsBack);
    return [...rising, ...turning.map(({ way, bottom, top }) => ({ way, bottom, top }))];
  });
}

/** The runs of a way between two rows, each between two bends at one height; elkjs parts some to keep others apart. */
function stepsOf({ way, bottom, top }: Crossing, bends: readonly Place[]): Step[] {
  const steps: Step[] = [];
  let at = bottom;
  for (let index = 0; index + 1 < bends.length; index += 2) {
    const first = bends[index] as Place;
    const second = bends[index + 1] as Place;
    const isLast = index + 2 >= bends.length;
    const next = isLast ? top : second.y;
    if (first.x !== second.x || !isNear(first.y, at) || !isNear(second.y, next)) throw new NoRoute();
    steps.push({ at: first.x, run: { way, bottom: at, top: next } });
    at = next;
  }
  if (steps.length === 0 || bends.length % 2 === 1) throw new NoRoute();
  return steps;
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= tolerance;
}

/** elkjs begins its drawing at 0; every row has to be as far from where it was. */
function shiftOf({ children = [] }: ElkNode): number {
  const shifts = children.map(({ y = Number.NaN }) => y);
  const [first = 0] = shifts;
  if (!shifts.every((shift) => Math.abs(shift - first) <= tolerance)) throw new NoRoute();
  return first;
}
