import { type End, facing, type Way } from "./ends.ts";
import { type FreeRows, firstEndingAfter, type Gap } from "./free-rows.ts";

/** Where a way passes the rows between its ends, from the lower row to the upper one: one place for each row passed. */
export type Lane = readonly number[];

/** A bend costs as much as this many px, and so does crossing another way. */
const bend = 120;
const crossing = 350;

/** How far one looks for a lane. */
export interface Care {
  /** So many places of a row are worth going on from. */
  readonly steps: number;
  /** So many gaps beside the nearest are looked at. */
  readonly beside: number;
}

/**
 * How many other ways are crossed in a gap by one that comes from one of some places and goes on at one of others, all from
 * left to right: for each place below the counts for those above.
 */
export type CountCrossings = (gap: number, bottoms: readonly number[], tops: readonly number[]) => Int32Array;

export interface FoundLane {
  readonly lane: Lane;
  readonly cost: number;
}

interface Step {
  readonly x: number;
  readonly cost: number;
  readonly before?: Step;
}

/** The best places in the rows passed, by dynamic programming over the free stretches; or the row that is full. */
export function findLane(way: Way, rows: FreeRows, care: Care, crossings: CountCrossings): FoundLane | number {
  const { lower, upper, below } = way;
  const begin = facing(lower, upper);
  const end = facing(upper, lower);
  let steps: Step[] = [];
  for (let row = lower.row - 1; row > below; row--) {
    const places = placesIn(
      rows.in(row),
      [begin, end, inner(lower, end), inner(upper, begin), ...steps.map(({ x }) => x)],
      care.beside,
    );
    if (places.length === 0) return row;
    steps = row === lower.row - 1 ? firstSteps(way, places, crossings) : nextSteps(steps, places, row, crossings);
    steps = cheapest(steps, care.steps);
  }
  const last = lastSteps(way, steps, crossings).reduce((best, step) => (step.cost < best.cost ? step : best));
  const lane: number[] = [];
  for (let step = last.before; step; step = step.before) lane.push(step.x);
  return { lane: lane.reverse(), cost: last.cost };
}

/** What a lane costs that a way has already. */
export function costOf(way: Way, lane: Lane, crossings: CountCrossings): number {
  let steps = firstSteps(way, lane.slice(0, 1), crossings);
  for (const [index, x] of lane.entries())
    if (index > 0) steps = nextSteps(steps, [x], way.lower.row - 1 - index, crossings);
  return lastSteps(way, steps, crossings)[0]?.cost ?? Number.POSITIVE_INFINITY;
}

function firstSteps({ lower, upper }: Way, places: readonly number[], crossings: CountCrossings): Step[] {
  const begin = facing(lower, upper);
  const ports = places.map((x) => inside(lower, x));
  const crossed = crossings(lower.row, ports, places);
  return places.map((x, index) => {
    const aside = costTo(x, lower) || Math.abs(x - begin) * 0.05;
    return { x, cost: aside + crossing * (crossed[index * places.length + index] as number) };
  });
}

function nextSteps(steps: readonly Step[], places: readonly number[], row: number, crossings: CountCrossings): Step[] {
  const counts = crossings(
    row + 1,
    steps.map(({ x }) => x),
    places,
  );
  return places.map((x, place) => {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let index = 0; index < steps.length; index++) {
      const before = steps[index] as Step;
      const aside = before.x === x ? 0 : Math.abs(before.x - x) + bend;
      const cost = before.cost + aside + crossing * (counts[index * places.length + place] as number);
      if (cost < least) [least, best] = [cost, index];
    }
    return { x, cost: least, before: steps[best] as Step };
  });
}

/** Only the best few go on, from left to right: what is far from both ends is never worth it. */
function cheapest(steps: readonly Step[], most: number): Step[] {
  if (steps.length <= most) return [...steps];
  const best = [...steps].sort((a, b) => a.cost - b.cost || a.x - b.x).slice(0, most);
  return best.sort((a, b) => a.x - b.x);
}

/** The steps to the upper end. */
function lastSteps({ lower, upper, below }: Way, steps: readonly Step[], crossings: CountCrossings): Step[] {
  const end = facing(upper, lower);
  const places = steps.map(({ x }) => x);
  const ports = places.map((x) => inside(upper, x));
  const crossed = crossings(below + 1, places, ports);
  return steps.map((before, index) => {
    const aside = costTo(before.x, upper) + Math.abs(before.x - end) * 0.05;
    const cost = before.cost + aside + crossing * (crossed[index * places.length + index] as number);
    return { x: ports[index] as number, cost, before };
  });
}

/** The place of an end that is nearest to x, but not at the very edge of it. */
function inner({ from, to }: End, x: number): number {
  const inset = (to - from) / 6;
  return Math.min(to - inset, Math.max(from + inset, x));
}

function inside({ from, to }: End, x: number): number {
  return Math.min(to, Math.max(from, x));
}

function costTo(x: number, { from, to }: End): number {
  const away = Math.max(0, from - x, x - to);
  return away === 0 ? 0 : away + bend;
}

/** The places of a row that are nearest to the wished ones, on half pixels, from left to right. */
function placesIn(gaps: readonly Gap[], wishes: readonly number[], beside: number): number[] {
  const places: number[] = [];
  for (let place = 0; place < wishes.length; place++) {
    const wish = wishes[place] as number;
    const nearby = firstEndingAfter(gaps, wish);
    // Around both ends there is more to choose from; from the places below, only straight on or just beside.
    const reach = place < 2 ? beside : 1;
    const last = Math.min(gaps.length - 1, nearby + reach);
    for (let index = Math.max(0, nearby - reach); index <= last; index++) {
      const { from, to } = gaps[index] as Gap;
      const x = Math.min(Math.floor(to * 2) / 2, Math.max(Math.ceil(from * 2) / 2, Math.round(wish * 2) / 2));
      if (x >= from && x <= to) places.push(x);
    }
  }
  places.sort((a, b) => a - b);
  return places.filter((x, index) => x !== places[index - 1]);
}
