import type { Way } from "./ends.ts";
import type { FreeRows, Gap } from "./free-rows.ts";
import type { Crossed } from "./inversions.ts";
import { costOf, type Lane } from "./lane.ts";

/** Rows in which a lane runs straight on, from the lowest, and how far it could be moved in all of them. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly x: number;
  readonly room: Gap;
}

/**
 * Takes bends out of a lane: two stretches of it that follow each other become one, where both find room and it costs less.
 * The search for a lane goes up from below and does not know what the rows above will ask for.
 */
export function straightened(way: Way, lane: Lane, rows: FreeRows, crossed: Crossed): Lane {
  let best = lane;
  // Most lanes have nothing to gain, and need not be counted.
  let least: number | undefined;
  for (const nearer of [0, mostNearer])
    for (let isBetter = true; isBetter && !isStraight(best); ) {
      isBetter = false;
      for (const other of merged(stretchesOf(way, best, rows, nearer), best)) {
        least ??= costOf(way, best, crossed);
        const cost = costOf(way, other, crossed);
        if (cost >= least - leastGain) continue;
        [best, least, isBetter] = [other, cost, true];
      }
    }
  return best;
}

/** Whether a lane has no bend of its own. */
export function isStraight(lane: Lane): boolean {
  return lane.every((x) => x === lane[0]);
}

/** Less than this, in px, is no gain. */
const leastGain = 0.01;

/** A lane may stand so much nearer to a card, in px, for a bend less: a step of so few px looks like a mistake. */
const mostNearer = 3;

function stretchesOf({ lower }: Way, lane: Lane, rows: FreeRows, nearer: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [step, x] of lane.entries()) {
    const room = rows.around(lower.row - 1 - step, x, nearer);
    const last = stretches.at(-1);
    if (last?.x !== x) stretches.push({ first: step, last: step, x, room });
    else stretches[stretches.length - 1] = { ...last, last: step, room: both(last.room, room) };
  }
  return stretches;
}

/** The lanes that come of it when two stretches become one, as near as can be to where the one or the other is. */
function merged(stretches: readonly Stretch[], lane: Lane): Lane[] {
  return stretches.slice(1).flatMap((above, index): Lane[] => {
    const below = stretches[index] as Stretch;
    const { from, to } = both(below.room, above.room);
    const [least, most] = [Math.ceil(from * 2) / 2, Math.floor(to * 2) / 2];
    if (least > most) return [];
    const places = new Set([below.x, above.x].map((x) => Math.min(most, Math.max(least, x))));
    return [...places].map((x) => lane.map((own, step) => (step >= below.first && step <= above.last ? x : own)));
  });
}

function both(one: Gap, other: Gap): Gap {
  return { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
}
