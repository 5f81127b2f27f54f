import type { End, Way } from "./ends.ts";
import type { Lanes } from "./lanes.ts";
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
}

/**
 * Gives each way its places on the borders of its ends: in the order in which the ways go on, straight where that is
 * possible, and apart from each other.
 */
export function portsOf(ways: readonly Way[], lanes: readonly Lanes[]): Ports[] {
  const places = ways.map(({ lower, upper }) => ({
    lower: middle(lower),
    upper: middle(upper),
  }));
  const sides = new Map<string, Pin[]>();
  for (const [way, { lower, upper }] of ways.entries()) {
    for (const [which, end] of [["lower", lower] as const, ["upper", upper] as const]) {
      const key = `${end.id}|${end.side}`;
      const pins = sides.get(key) ?? [];
      pins.push({ way, which, end, wish: 0 });
      sides.set(key, pins);
    }
  }
  // Twice: the second time the places at the other ends are known.
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

function middle({ from, to }: End): number {
  return (from + to) / 2;
}

/** Places as near to the wishes as the distances between them allow (pool adjacent violators). */
function spread(pins: readonly Pin[]): number[] {
  const { from, to } = (pins[0] as Pin).end;
  const count = pins.length;
  const gap = Math.max(sizes.port.least, Math.min(sizes.port.gap, (to - from) / Math.max(1, count - 1)));
  const order = pins.map((pin, index) => ({ pin, index })).sort((a, b) => a.pin.wish - b.pin.wish || a.index - b.index);
  const reach = (count - 1) * gap;
  // Shifted by their distances, places only have to be in order.
  const blocks: { sum: number; count: number }[] = [];
  for (const [index, { pin }] of order.entries()) {
    const wish = Math.min(to, Math.max(from, pin.wish));
    blocks.push({ sum: wish - index * gap, count: 1 });
    for (
      let last = blocks.at(-1), before = blocks.at(-2);
      last && before;
      last = blocks.at(-1), before = blocks.at(-2)
    ) {
      if (before.sum / before.count <= last.sum / last.count) break;
      blocks.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  }
  const shifted = blocks.flatMap((block) => Array.from({ length: block.count }, () => block.sum / block.count));
  const result: number[] = new Array(count);
  const most = Math.max(from, to - reach);
  for (const [index, { index: pin }] of order.entries()) {
    const base = Math.min(most, Math.max(from, shifted[index] as number));
    result[pin] = Math.round((base + index * gap) * 2) / 2;
  }
  return result;
}
