import { type End, facing, type Way } from "./ends.ts";
import type { Lane } from "./lane.ts";
import { sizes } from "./sizes.ts";

/** Where a way leaves its lower end and reaches its upper end, from left to right. */
export interface Ports {
  readonly lower: number;
  readonly upper: number;
}

interface Pin {
  readonly way: number;
  readonly which: "lower" | "upper";
  readonly end: End;
  /** The place that would make the link straight, or nearest to it. */
  wish: number;
  /** Whether that is where it passes the next row, and not the port at its other end. */
  readonly hasLane: boolean;
}

/**
 * Gives each way its places on the borders of its ends: in the order in which the ways go on, straight where that is
 * possible, and apart from each other.
 */
export function portsOf(ways: readonly Way[], lanes: readonly Lane[]): Ports[] {
  const places = ways.map(({ lower, upper }) => ({ lower: facing(lower, upper), upper: facing(upper, lower) }));
  const sides = new Map<string, Pin[]>();
  for (const [way, { lower, upper }] of ways.entries()) {
    for (const [which, end] of [["lower", lower] as const, ["upper", upper] as const]) {
      const key = `${end.kind} ${end.id}|${end.side}`;
      const pins = sides.get(key) ?? [];
      pins.push({ way, which, end, wish: 0, hasLane: (lanes[way] ?? []).length > 0 });
      sides.set(key, pins);
    }
  }
  // Again and again: the second time the places at the other ends are known.
  for (let round = 0; round < 3; round++) {
    for (const pins of sides.values()) {
      for (const pin of pins) {
        const lane = lanes[pin.way] ?? [];
        const other = places[pin.way] as Ports;
        pin.wish = pin.which === "lower" ? (lane[0] ?? other.upper) : (lane.at(-1) ?? other.lower);
      }
      const placed = spread(pins);
      for (const [index, pin] of pins.entries()) {
        const place = places[pin.way] as { lower: number; upper: number };
        place[pin.which] = placed[index] as number;
      }
    }
  }
  return places;
}

/** The pins of one border, from left to right, as near to the wishes as the distances between them allow. */
function spread(pins: readonly Pin[]): number[] {
  const { from, to } = (pins[0] as Pin).end;
  const order = pins.map((pin, index) => ({ pin, index })).sort((a, b) => a.pin.wish - b.pin.wish || a.index - b.index);
  const gap = Math.min(sizes.port.gap, (to - from) / Math.max(1, pins.length - 1));
  const wishes = order.map(({ pin }) => pin.wish);
  const distances = order.slice(1).map(({ pin }, index) => {
    const areBothLanes = pin.hasLane && (order[index] as (typeof order)[number]).pin.hasLane;
    return Math.min(gap, areBothLanes ? sizes.port.least : leastApart);
  });
  const places = inOrder(aims(wishes, from, to, gap), distances, from, to);
  const result: number[] = new Array(pins.length);
  // Half pixels look best; more links than have room on those are a little apart all the same.
  const parts = gap < 1 ? 100 : 2;
  for (const [place, { index }] of order.entries())
    result[index] = Math.round((places[place] as number) * parts) / parts;
  return result;
}

/** Arrows that stand nearer to each other look like one. */
const leastApart = 14;

interface Aim {
  readonly at: number;
  readonly weight: number;
}

/** Links that can run straight aim there; the others at the middle of the border, side by side. */
function aims(wishes: readonly number[], from: number, to: number, gap: number): Aim[] {
  const middle = (from + to) / 2;
  // What runs straight leaves room for the arrows that come from the side, or comes from there too.
  const apart = Math.min(gap, leastApart);
  let left = 0;
  while (left < wishes.length && (wishes[left] as number) < from + left * apart) left++;
  let right = 0;
  while (right < wishes.length - left && (wishes.at(-1 - right) as number) > to - right * apart) right++;
  if (left + right === wishes.length)
    return wishes.map((_, index) => ({ at: middle + (index - (wishes.length - 1) / 2) * gap, weight: 1 }));
  const straight = wishes.slice(left, wishes.length - right);
  const before = Math.min(middle, (straight[0] as number) - gap);
  const after = Math.max(middle, (straight.at(-1) as number) + gap);
  return wishes.map((wish, index) => {
    if (index >= left && index < wishes.length - right) return { at: wish, weight: 8 };
    if (index < left) return { at: before - (left - 1 - index) * gap, weight: 1 };
    return { at: after + (index - (wishes.length - right)) * gap, weight: 1 };
  });
}

/** Places in order, so far apart, and as near to the aims as that allows (pool adjacent violators). */
function inOrder(aims: readonly Aim[], distances: readonly number[], from: number, to: number): number[] {
  // Shifted by their distances, places only have to be in order.
  const shifts = [0];
  for (const [index, distance] of distances.entries()) shifts.push((shifts[index] as number) + distance);
  const blocks: { sum: number; weight: number; count: number }[] = [];
  for (const [index, { at, weight }] of aims.entries()) {
    const aim = Math.min(to, Math.max(from, at)) - (shifts[index] as number);
    blocks.push({ sum: aim * weight, weight, count: 1 });
    for (
      let last = blocks.at(-1), before = blocks.at(-2);
      last && before && before.sum / before.weight > last.sum / last.weight;
      last = blocks.at(-1), before = blocks.at(-2)
    ) {
      const { sum, weight: both, count } = before;
      blocks.splice(-2, 2, { sum: sum + last.sum, weight: both + last.weight, count: count + last.count });
    }
  }
  const most = to - (shifts.at(-1) as number);
  const shifted = blocks.flatMap(({ sum, weight, count }) => Array.from({ length: count }, () => sum / weight));
  return shifted.map((place, index) => Math.max(from, Math.min(most, place)) + (shifts[index] as number));
}
