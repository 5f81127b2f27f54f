import { type End, facing, type Way } from "./ends.ts";
import { type FreeRows, firstEndingAfter, type Gap } from "./free-rows.ts";
import type { Crossed } from "./inversions.ts";

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

export interface FoundLane {
  readonly lane: Lane;
  readonly cost: number;
}

/** The places of a row, from left to right; what it costs to come to each, and from which of those of the row before. */
interface Front {
  readonly places: readonly number[];
  readonly costs: readonly number[];
  readonly befores: readonly number[];
  readonly before?: Front;
}

/** The best places in the rows passed, by dynamic programming over the free stretches; or the row that is full. */
export function findLane(way: Way, rows: FreeRows, care: Care, crossed: Crossed): FoundLane | number {
  const { lower, upper, below } = way;
  const begin = facing(lower, upper);
  const end = facing(upper, lower);
  const ends = [begin, end, inner(lower, end), inner(upper, begin)];
  let front: Front | undefined;
  for (let row = lower.row - 1; row > below; row--) {
    const places = placesIn(rows.in(row), ends, front?.places ?? [], care.beside);
    if (places.length === 0) return row;
    front = cheapest(front ? nextFront(front, places, row, crossed) : firstFront(way, places, crossed), care.steps);
  }
  return front ? throughFront(way, front, crossed) : { lane: [], cost: 0 };
}

/** What a lane costs that a way has already. */
export function costOf(way: Way, lane: Lane, crossed: Crossed): number {
  const { lower, upper, below } = way;
  let cost = 0;
  for (const [index, x] of lane.entries()) {
    const last = lane[index - 1];
    if (last === undefined) cost = costFrom(way, x) + crossing * crossed.once(lower.row, inside(lower, x), x);
    else cost = cost + costBetween(last, x) + crossing * crossed.once(lower.row - index, last, x);
  }
  const end = lane.at(-1);
  if (end === undefined) return 0;
  return cost + costTo(way, end) + crossing * crossed.once(below + 1, end, inside(upper, end));
}

function firstFront(way: Way, places: readonly number[], crossed: Crossed): Front {
  const ports = places.map((x) => inside(way.lower, x));
  const counts = crossed.along(way.lower.row, ports, places);
  const costs = places.map((x, index) => costFrom(way, x) + crossing * (counts[index] as number));
  return { places, costs, befores: [] };
}

function nextFront(before: Front, places: readonly number[], row: number, crossed: Crossed): Front {
  const counts = crossed.between(row + 1, before.places, places);
  const costs: number[] = new Array(places.length).fill(Number.POSITIVE_INFINITY);
  const befores: number[] = new Array(places.length).fill(0);
  let at = 0;
  for (let index = 0; index < before.places.length; index++) {
    const from = before.places[index] as number;
    const sofar = before.costs[index] as number;
    for (let place = 0; place < places.length; place++) {
      const cost = sofar + costBetween(from, places[place] as number) + crossing * (counts[at++] as number);
      if (cost >= (costs[place] as number)) continue;
      costs[place] = cost;
      befores[place] = index;
    }
  }
  return { places, costs, befores, before };
}

/** Only the best few go on, the left one of equal ones: what is far from both ends is never worth it. */
function cheapest(front: Front, most: number): Front {
  const { costs } = front;
  if (costs.length <= most) return front;
  const sorted = Float64Array.from(costs).sort();
  const worst = sorted[most - 1] as number;
  let equal = most;
  for (let index = 0; index < most; index++) if ((sorted[index] as number) < worst) equal--;
  const kept: { places: number[]; costs: number[]; befores: number[] } = { places: [], costs: [], befores: [] };
  for (let index = 0; index < costs.length; index++) {
    const cost = costs[index] as number;
    if (cost > worst || (cost === worst && equal-- <= 0)) continue;
    kept.places.push(front.places[index] as number);
    kept.costs.push(cost);
    kept.befores.push(front.befores[index] as number);
  }
  return front.before ? { ...kept, before: front.before } : kept;
}

/** From the places of the last row to the upper end, and back down along the best of them. */
function throughFront(way: Way, last: Front, crossed: Crossed): FoundLane {
  const ports = last.places.map((x) => inside(way.upper, x));
  const counts = crossed.along(way.below + 1, last.places, ports);
  let cost = Number.POSITIVE_INFINITY;
  let best = 0;
  for (const [index, x] of last.places.entries()) {
    const own = (last.costs[index] as number) + costTo(way, x) + crossing * (counts[index] as number);
    if (own < cost) [cost, best] = [own, index];
  }
  const lane: number[] = [];
  for (let front: Front | undefined = last; front; front = front.before) {
    lane.push(front.places[best] as number);
    best = front.befores[best] ?? 0;
  }
  return { lane: lane.reverse(), cost };
}

/** The place of an end that is nearest to x, but not at the very edge of it. */
function inner({ from, to }: End, x: number): number {
  const inset = (to - from) / 6;
  return Math.min(to - inset, Math.max(from + inset, x));
}

function inside({ from, to }: End, x: number): number {
  return Math.min(to, Math.max(from, x));
}

/** What it costs to come to a place from the lower end, crossings left aside. */
function costFrom({ lower, upper }: Way, x: number): number {
  return aside(x, lower) || Math.abs(x - facing(lower, upper)) * 0.05;
}

/** From a place in a row to one in the next. */
function costBetween(from: number, to: number): number {
  return from === to ? 0 : Math.abs(from - to) + bend;
}

/** From a place to the upper end. */
function costTo({ lower, upper }: Way, x: number): number {
  return aside(x, upper) + Math.abs(x - facing(upper, lower)) * 0.05;
}

function aside(x: number, { from, to }: End): number {
  const away = Math.max(0, from - x, x - to);
  return away === 0 ? 0 : away + bend;
}

/**
 * The places of a row, on half pixels and from left to right, that are nearest to both ends, with more to choose from
 * around their middles, and straight on from the places below or just beside.
 */
function placesIn(gaps: readonly Gap[], ends: readonly number[], below: readonly number[], beside: number): number[] {
  const found: number[] = [];
  for (let index = 0; index < ends.length; index++) {
    const nearby = firstEndingAfter(gaps, ends[index] as number);
    const reach = index < 2 ? beside : 1;
    for (let gap = nearby - reach; gap <= nearby + reach; gap++) addPlace(found, gaps[gap], ends[index] as number);
  }
  let last = -1;
  for (let index = 0; index < below.length; index++) {
    const wish = below[index] as number;
    const nearby = firstEndingAfter(gaps, wish);
    // The places just beside are the edges of two gaps: the same for all that come from the gap between those.
    const reach = nearby === last ? 0 : 1;
    for (let gap = nearby - reach; gap <= nearby + reach; gap++) addPlace(found, gaps[gap], wish);
    last = nearby;
  }
  return inOrder(found);
}

/** The place in a gap that is nearest to a wished one. */
function addPlace(places: number[], gap: Gap | undefined, wish: number): void {
  if (!gap) return;
  const { from, to } = gap;
  const x = Math.min(Math.floor(to * 2) / 2, Math.max(Math.ceil(from * 2) / 2, Math.round(wish * 2) / 2));
  if (x >= from && x <= to) places.push(x);
}

/** From left to right, each once. */
function inOrder(places: readonly number[]): number[] {
  const sorted = Float64Array.from(places).sort();
  const once: number[] = [];
  for (let index = 0; index < sorted.length; index++)
    if (index === 0 || sorted[index] !== sorted[index - 1]) once.push(sorted[index] as number);
  return once;
}
