import { type End, facing, type Way } from "./ends.ts";
import { FreeRows, firstEndingAfter, freeRowsOf, type Gap } from "./free-rows.ts";
import { Inversions } from "./inversions.ts";
import type { Placement } from "./placement.ts";
import { Remembered } from "./remember.ts";
import { sizes } from "./sizes.ts";

/** Where a way passes the rows between its ends, from the lower row to the upper one: one place for each row passed. */
export type Lanes = readonly number[];

/** The lanes of all ways, and how many px the page is too narrow for those that have none. */
export interface FoundLanes {
  readonly lanes: readonly Lanes[];
  readonly missing: number;
}

/** A page is widened a few times before all find their way; letters typed and taken back are two pages by turns. */
const found = new Remembered<FoundLanes>(16);

/** Finds each way a lane through the rows that it passes: few bends first, then short. Ways that pass few rows choose first. */
export function lanesOf(ways: readonly Way[], placement: Placement): FoundLanes {
  const free = freeRowsOf(placement);
  const question = JSON.stringify([free, ways.map(({ lower, upper, below }) => [lower, upper, below])]);
  return found.get(question) ?? found.keep(question, findLanes(ways, free));
}

function findLanes(ways: readonly Way[], free: readonly (readonly Gap[])[]): FoundLanes {
  const rows = new FreeRows(free);
  const lanes: Lanes[] = ways.map(() => []);
  const missing = free.map(() => 0);
  const order = ways
    .map((way, index) => ({ way, index, span: way.lower.row - way.below }))
    .filter(({ span }) => span > 1)
    .sort((a, b) => a.span - b.span || a.index - b.index);
  const size = order.reduce((sum, { span }) => sum + span, 0);
  const care = size > mostRowsWithCare ? quick : careful;
  for (const { way, index } of order) {
    const found = laneOf(way, rows, care, noInversions);
    if (typeof found === "number") {
      missing[found] = (missing[found] as number) + 2 * sizes.clear.lane;
      continue;
    }
    lanes[index] = found;
    takeLane(rows, way, found);
  }
  if (size <= mostRowsUncrossed) for (let pass = 0; pass < 2; pass++) uncross(ways, lanes, free);
  return { lanes, missing: Math.max(0, ...missing) };
}

function takeLane(rows: FreeRows, { lower }: Way, lane: Lanes): void {
  for (const [step, x] of lane.entries()) {
    const row = lower.row - 1 - step;
    rows.take(row, x, sizes.clear.lane);
    // Right above and below another way would be hard to tell apart from this one.
    for (const beside of [row - 1, row + 1]) rows.take(beside, x, sizes.clear.upright);
  }
}

/** Looks for each lane again, now that it is known where all others are and which it crosses. */
function uncross(ways: readonly Way[], lanes: Lanes[], free: readonly (readonly Gap[])[]): void {
  const inversions = new Inversions(ways, lanes);
  for (const [index, way] of ways.entries()) {
    if (lanes[index]?.length === 0) continue;
    const rows = new FreeRows(free, way.below + 1, way.lower.row - 1);
    for (const [other, lane] of lanes.entries()) if (other !== index) takeLane(rows, ways[other] as Way, lane);
    const count: CountInversions = (gap, bottom, top) => inversions.count(index, gap, bottom, top);
    const found = laneOf(way, rows, careful, count);
    if (typeof found === "number") continue;
    lanes[index] = found;
    inversions.set(index, way, found);
  }
}

/** A bend costs as much as this many px, and so does crossing another way. */
const bend = 60;
const crossing = 40;
/** How far one looks for a lane. */
interface Care {
  /** So many places of a row are worth going on from. */
  readonly steps: number;
  /** So many gaps beside the nearest are looked at. */
  readonly beside: number;
}

const careful: Care = { steps: 8, beside: 3 };
/** For maps whose ways pass so many rows in all that each has to be found quickly. */
const quick: Care = { steps: 3, beside: 1 };
const mostRowsWithCare = 20_000;
/** Lanes are looked for again only for maps whose ways pass no more rows in all: it takes the square of the time. */
const mostRowsUncrossed = 400;

/** How many other ways are crossed in a gap by one that comes from one place and goes on at another. */
type CountInversions = (gap: number, bottom: number, top: number) => number;
const noInversions: CountInversions = () => 0;

interface Step {
  readonly x: number;
  readonly cost: number;
  readonly before?: Step;
}

/** The best places in the rows passed, by dynamic programming over the free stretches; or the row that is full. */
function laneOf({ lower, upper, below }: Way, rows: FreeRows, care: Care, inversions: CountInversions): Lanes | number {
  const begin = facing(lower, upper);
  const end = facing(upper, lower);
  let steps: Step[] = [];
  for (let row = lower.row - 1; row > below; row--) {
    const places = placesIn(rows.in(row), [begin, end, ...steps.map(({ x }) => x)], care.beside);
    if (places.length === 0) return row;
    const count = (from: number, x: number) => crossing * inversions(row + 1, from, x);
    steps = places.map((x) => (row === lower.row - 1 ? firstStep(x, lower, begin, count) : bestStep(x, steps, count)));
    // Only the best few go on: what is far from both ends is never worth it.
    steps = steps.sort((a, b) => a.cost - b.cost || a.x - b.x).slice(0, care.steps);
  }
  const last = ({ x, cost }: Step) =>
    cost + costTo(x, upper) + Math.abs(x - end) * 0.05 + crossing * inversions(below + 1, x, inside(upper, x));
  let best = steps[0];
  let least = best ? last(best) : 0;
  for (const step of steps) {
    const cost = last(step);
    if (cost < least) [best, least] = [step, cost];
  }
  const lane: number[] = [];
  for (let step = best; step; step = step.before) lane.push(step.x);
  return lane.reverse();
}

/** What crossing others costs from one place to another. */
type CrossingCost = (from: number, x: number) => number;

function firstStep(x: number, lower: End, begin: number, crossings: CrossingCost): Step {
  return { x, cost: (costTo(x, lower) || Math.abs(x - begin) * 0.05) + crossings(inside(lower, x), x) };
}

function bestStep(x: number, steps: readonly Step[], crossings: CrossingCost): Step {
  let best: Step | undefined;
  for (const before of steps) {
    const cost = before.cost + (before.x === x ? 0 : Math.abs(before.x - x) + bend) + crossings(before.x, x);
    if (!best || cost < best.cost) best = { x, cost, before };
  }
  return best as Step;
}

function inside({ from, to }: End, x: number): number {
  return Math.min(to, Math.max(from, x));
}

function costTo(x: number, { from, to }: End): number {
  const away = Math.max(0, from - x, x - to);
  return away === 0 ? 0 : away + bend;
}

/** The places of a row that are nearest to the wished ones, on half pixels. */
function placesIn(gaps: readonly Gap[], wishes: readonly number[], beside: number): number[] {
  const places = new Set<number>();
  const add = (index: number, wish: number) => {
    const gap = gaps[index];
    if (!gap) return;
    const x = Math.min(Math.floor(gap.to * 2) / 2, Math.max(Math.ceil(gap.from * 2) / 2, Math.round(wish * 2) / 2));
    if (x >= gap.from && x <= gap.to) places.add(x);
  };
  for (const [place, wish] of wishes.entries()) {
    const nearby = firstEndingAfter(gaps, wish);
    // Around both ends there is more to choose from; from the places below, only straight on or just beside.
    const reach = place < 2 ? beside : 1;
    for (let index = nearby - reach; index <= nearby + reach; index++) add(index, wish);
  }
  return [...places];
}
