import type { Way } from "./ends.ts";
import { FreeRows, type Gap, openRowsOf } from "./free-rows.ts";
import { type Crossed, Inversions } from "./inversions.ts";
import { type Care, costOf, findLane, type Lane } from "./lane.ts";
import type { Placement } from "./placement.ts";
import { Remembered } from "./remember.ts";
import { sizes } from "./sizes.ts";
import { isStraight, straightened } from "./straighten.ts";

/** The lanes of all ways, and how many px the page is too narrow for those that have none. */
export interface FoundLanes {
  readonly lanes: readonly Lane[];
  readonly missing: number;
}

/** How well the lanes of a map are looked for, by how many rows its ways pass in all. */
interface Search extends Care {
  readonly mostRows: number;
  /** So often each lane is looked for again, now that it is known where all others are. */
  readonly passes: number;
  /** And so often are bends taken out of all lanes; rows have to give back for it what was taken. */
  readonly straightenings: number;
  readonly heedsCrossings: boolean;
}

/** From maps that people draw to those that only machines write: what is drawn while someone types has to be found quickly. */
const searches: readonly Search[] = [
  { mostRows: 400, steps: 40, beside: 8, passes: 4, straightenings: 6, heedsCrossings: true },
  { mostRows: 3_000, steps: 12, beside: 4, passes: 1, straightenings: 3, heedsCrossings: true },
  { mostRows: 20_000, steps: 5, beside: 2, passes: 0, straightenings: 0, heedsCrossings: true },
  { mostRows: Number.POSITIVE_INFINITY, steps: 3, beside: 1, passes: 0, straightenings: 0, heedsCrossings: false },
];

/** A page is widened a few times before all find their way; letters typed and taken back are two pages by turns. */
const found = new Remembered<FoundLanes>(16);

/**
 * Finds each way a lane through the rows that it passes: few crossings and bends first, then short. Ways that pass few rows
 * choose first.
 */
export function lanesOf(ways: readonly Way[], placement: Placement): FoundLanes {
  const open = openRowsOf(placement);
  const question = JSON.stringify([open, ways.map(({ lower, upper, below }) => [lower, upper, below])]);
  return found.get(question) ?? found.keep(question, findLanes(ways, open));
}

function findLanes(ways: readonly Way[], open: readonly (readonly Gap[])[]): FoundLanes {
  const inversions = new Inversions();
  const lanes: Lane[] = ways.map(() => []);
  const missing = open.map(() => 0);
  const order = ways
    .map((way, index) => ({ way, index, span: way.lower.row - way.below }))
    .filter(({ span }) => span > 1)
    .sort((a, b) => a.span - b.span || a.index - b.index);
  const size = order.reduce((sum, { span }) => sum + span, 0);
  const search = searches.find(({ mostRows }) => size <= mostRows) as Search;
  const rows = new FreeRows(open, search.passes > 0);
  const inform = (index: number, way: Way, lane: Lane) => {
    if (search.heedsCrossings) inversions.set(index, way, lane);
  };
  for (const [index, way] of ways.entries()) if (way.lower.row - way.below <= 1) inform(index, way, []);
  for (const { way, index } of order) {
    const found = findLane(way, rows, search, inversions.of(index));
    if (typeof found === "number") {
      missing[found] = (missing[found] as number) + 2 * sizes.clear.lane;
      continue;
    }
    lanes[index] = found.lane;
    forStretches(way, found.lane, (row, x, clear) => rows.take(row, x, clear));
    inform(index, way, found.lane);
  }
  const widest = Math.max(0, ...missing);
  // Lanes on a page that is too narrow are not kept.
  if (widest > 0) return { lanes, missing: widest };
  /** Lets every way change its lane, now that all others are known; whether one did. */
  const improve = (
    next: (way: Way, lane: Lane, crossed: Crossed) => Lane,
    isWanted: (lane: Lane) => boolean = () => true,
  ): boolean => {
    let isBetter = false;
    for (const { way, index } of order) {
      const lane = lanes[index] as Lane;
      if (!isWanted(lane)) continue;
      forStretches(way, lane, (row, x, clear) => rows.release(row, x, clear));
      const other = next(way, lane, inversions.of(index));
      if (other !== lane) {
        lanes[index] = other;
        inform(index, way, other);
        isBetter = true;
      }
      forStretches(way, other, (row, x, clear) => rows.take(row, x, clear));
    }
    return isBetter;
  };
  const searchedAgain = (way: Way, lane: Lane, crossed: Crossed): Lane => {
    const found = findLane(way, rows, search, crossed);
    return typeof found !== "number" && found.cost < costOf(way, lane, crossed) - leastGain ? found.lane : lane;
  };
  for (let pass = 0; pass < search.passes; pass++) if (!improve(searchedAgain)) break;
  // One that becomes straight may make room for its neighbour.
  const straighter = (way: Way, lane: Lane, crossed: Crossed) => straightened(way, lane, rows, crossed);
  for (let pass = 0; pass < search.straightenings; pass++) if (!improve(straighter, isBent)) break;
  return { lanes, missing: 0 };
}

function isBent(lane: Lane): boolean {
  return !isStraight(lane);
}

/** Two lanes whose costs differ less, in px, are as good as each other. */
const leastGain = 0.01;

/** What a lane takes of the rows: right above and below another way it would be hard to tell apart from that one. */
function forStretches({ lower }: Way, lane: Lane, visit: (row: number, x: number, clear: number) => void): void {
  for (const [step, x] of lane.entries()) {
    const row = lower.row - 1 - step;
    visit(row, x, sizes.clear.lane);
    visit(row - 1, x, sizes.clear.upright);
    visit(row + 1, x, sizes.clear.upright);
  }
}
