import type { End, Way } from "./ends.ts";
import type { Lane } from "./lane.ts";
import type { Ports } from "./ports.ts";
import { sizes } from "./sizes.ts";

/** An upright line in a gap between two rows. */
interface Upright {
  readonly way: number;
  /** Whether it comes from the row above. */
  readonly above: boolean;
  /** The border that it ends at; absent for one that passes a row. */
  readonly port?: { readonly which: "lower" | "upper"; readonly end: End };
  /** It stays as far as this from others: more at the border of a box, which belongs to no card. */
  readonly apart: number;
  x: number;
}

/** Uprights from above and from below are one line on the paper when they are nearer than this. */
const near = 7;
/** A port is not moved farther than this. */
const farthest = 120;
/** What it costs, in px that a port is moved: to stay in line with another upright, and to cross one more link. */
const clash = 10_000;
const crossing = 30;
/** A link that runs straight costs so many times as much to move. */
const straightness = 8;

/**
 * Moves ports a little where an upright from above stands right over one from below: their links could otherwise only be
 * told apart by the order of their tracks, and that order may be taken. The order of the ports on a border stays. Links
 * that run straight are left alone if others can move.
 */
export function separate(ways: readonly Way[], lanes: readonly Lane[], ports: readonly Ports[]): Ports[] {
  const gaps = uprightsOf(ways, lanes, ports);
  for (const movesStraight of [false, true])
    for (const uprights of gaps)
      for (const border of bordersOf(uprights)) {
        const isInTheWay = (one: Upright) =>
          (movesStraight || !isStraight(one, uprights)) && uprights.some((other) => isNear(one, one.x, other));
        if (border.some(isInTheWay)) spreadOut(border, uprights);
      }
  const result = ports.map((port) => ({ ...port }));
  for (const { way, port, x } of gaps.flat())
    if (port) (result[way] as { lower: number; upper: number })[port.which] = x;
  return result;
}

function uprightsOf(ways: readonly Way[], lanes: readonly Lane[], ports: readonly Ports[]): Upright[][] {
  const rows = Math.max(0, ...ways.map(({ lower }) => lower.row)) + 2;
  const gaps: Upright[][] = Array.from({ length: rows }, () => []);
  for (const [way, { lower, upper, below }] of ways.entries()) {
    const { lower: begin, upper: end } = ports[way] as Ports;
    const portAt = (which: "lower" | "upper", border: End) => ({
      port: { which, end: border },
      apart: apartOf(border),
    });
    gaps[lower.row]?.push({ way, above: false, ...portAt("lower", lower), x: begin });
    for (const [step, x] of (lanes[way] ?? []).entries()) {
      gaps[lower.row - step]?.push({ way, above: true, apart: near, x });
      gaps[lower.row - step - 1]?.push({ way, above: false, apart: near, x });
    }
    gaps[below + 1]?.push({ way, above: upper.side === "bottom", ...portAt("upper", upper), x: end });
  }
  return gaps;
}

/** The ports of each border in a gap, from left to right. */
function bordersOf(uprights: readonly Upright[]): Upright[][] {
  const borders = new Map<string, Upright[]>();
  for (const upright of uprights) {
    if (!upright.port) continue;
    const { id, side } = upright.port.end;
    const own = borders.get(`${id}|${side}`);
    if (own) own.push(upright);
    else borders.set(`${id}|${side}`, [upright]);
  }
  return [...borders.values()].map((own) => own.sort((a, b) => a.x - b.x));
}

function isStraight(one: Upright, all: readonly Upright[]): boolean {
  return all.some(({ way, above, x }) => way === one.way && above !== one.above && x === one.x);
}

function isNear(one: Upright, x: number, other: Upright): boolean {
  return one.way !== other.way && Math.abs(x - other.x) < Math.max(one.apart, other.apart);
}

function apartOf({ kind }: End): number {
  return kind === "cluster" || kind === "perspective" ? sizes.port.gap : sizes.port.least;
}

/** Gives the ports of a border new places in their order, clear of all other uprights, and as near to the old ones as can be. */
function spreadOut(border: readonly Upright[], all: readonly Upright[]): void {
  const { from, to } = (border[0] as Upright & { port: { end: End } }).port.end;
  const others = all.filter(
    (other) => !border.includes(other) && other.x > from - sizes.port.gap && other.x < to + sizes.port.gap,
  );
  const gap = Math.min(sizes.port.least, ...border.slice(1).map(({ x }, index) => x - (border[index] as Upright).x));
  const places = placesAround(border, from, to);
  const costs = border.map((one) => {
    const weight = isStraight(one, all) ? straightness : 1;
    const goal = goalOf(one, all) ?? one.x;
    const beside = others.filter((other) => other.above === one.above);
    const goals = beside.map((other) => goalOf(other, all) ?? goal);
    return places.map((x) => {
      const moved = Math.abs(x - one.x);
      const clashes = others.filter((other) => isNear(one, x, other)).length;
      const crossed = beside.filter((other, index) => (other.x - x) * ((goals[index] as number) - goal) < 0).length;
      return moved > farthest ? Number.POSITIVE_INFINITY : moved * weight + clashes * clash + crossed * crossing;
    });
  });
  const chosen = cheapest(costs, places, gap);
  if (chosen) for (const [index, one] of border.entries()) one.x = chosen[index] as number;
}

/** Where the link of an upright leaves the gap on the other side. */
function goalOf(one: Upright, all: readonly Upright[]): number | undefined {
  return all.find(({ way, above }) => way === one.way && above !== one.above)?.x;
}

/** Every px of a border that is near enough to where ports are, and the ports' own places. */
function placesAround(border: readonly Upright[], from: number, to: number): number[] {
  const left = Math.max(from, (border[0] as Upright).x - farthest);
  const right = Math.min(to, (border.at(-1) as Upright).x + farthest);
  const places = new Set(border.map(({ x }) => x));
  for (let x = Math.ceil(left); x <= right; x++) places.add(x);
  return [...places].sort((a, b) => a - b);
}

/** For each port one of the places, in order and so far apart, at the least cost in all. */
function cheapest(costs: readonly (readonly number[])[], places: readonly number[], gap: number): number[] | undefined {
  const before: number[][] = [];
  let sums: number[] = [];
  for (const [index, own] of costs.entries()) {
    const chosen: number[] = [];
    let best = -1;
    let next = 0;
    const last = sums;
    sums = own.map((cost, place) => {
      if (index === 0) return cost;
      for (; next < place && (places[next] as number) <= (places[place] as number) - gap; next++)
        if (best < 0 || (last[next] as number) < (last[best] as number)) best = next;
      chosen[place] = best;
      return best < 0 ? Number.POSITIVE_INFINITY : (last[best] as number) + cost;
    });
    before.push(chosen);
  }
  let place = 0;
  for (const [other, sum] of sums.entries()) if (sum < (sums[place] as number)) place = other;
  if (!Number.isFinite(sums[place])) return undefined;
  const result: number[] = [];
  for (let index = costs.length - 1; index >= 0; index--) {
    result.unshift(places[place] as number);
    place = before[index]?.[place] ?? 0;
  }
  return result;
}
