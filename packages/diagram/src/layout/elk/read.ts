import type { ElkNode } from "elkjs/lib/elk-api.js";
import type { Crossing } from "../channels.ts";
import { isStraight, type Run, type Runs } from "../runs.ts";
import { layer } from "./graph.ts";

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

/** An end just beside a card is a port on its corner in the graph; more than this is another place. */
const tolerance = 2;

/**
 * The order of the runs in each gap, as elkjs found it. Cards, ports and lanes keep the places that they had.
 * @throws NoRoute
 */
export function readRuns(given: ElkNode, result: ElkNode, channels: readonly (readonly Crossing[])[]): Runs {
  const shift = shiftOf(given, result);
  const layers = layersOf(given, result);
  const bends = new Map(
    (result.edges ?? []).map(({ id, sections }) => [
      id,
      (sections?.[0]?.bendPoints ?? []).map(({ x, y }) => ({ x, y: y - shift })),
    ]),
  );
  return channels.map((crossings, gap) => {
    const steps = crossings.flatMap((crossing): Step[] => {
      if (isStraight(crossing) || !bends.has(`way ${crossing.way}`)) return [];
      const from = (layers.get(gap) ?? 0) + layer.thickness;
      const to = layers.get(gap - 1) ?? from;
      const inside = (bends.get(`way ${crossing.way}`) ?? []).filter(({ x }) => x >= from && x <= to);
      return stepsOf(crossing, inside);
    });
    // A way that turns back has no place in the graph: its runs come below all others.
    const turns = crossings
      .filter((crossing) => !isStraight(crossing) && !bends.has(`way ${crossing.way}`))
      .map(({ way, bottom, top }) => ({ way, bottom, top }));
    return [...steps.sort((a, b) => b.at - a.at || a.run.way - b.run.way).map(({ run }) => run), ...turns];
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

/** elkjs begins its drawing at 0; every node has to be as far from where it was. */
function shiftOf(given: ElkNode, result: ElkNode): number {
  const shifts = (given.children ?? []).map(({ y = 0 }, index) => (result.children?.[index]?.y ?? Number.NaN) - y);
  const [first = 0] = shifts;
  if (!shifts.every((shift) => Math.abs(shift - first) <= tolerance)) throw new NoRoute();
  return first;
}

/** Where each row's layer begins. */
function layersOf(given: ElkNode, result: ElkNode): Map<number, number> {
  const rows = new Map<number, number>();
  const last = Math.max(0, ...(given.children ?? []).map(({ x = 0 }) => x)) / layer.distance;
  for (const [index, { x = 0 }] of (given.children ?? []).entries())
    rows.set(last - x / layer.distance, result.children?.[index]?.x ?? Number.NaN);
  return rows;
}
