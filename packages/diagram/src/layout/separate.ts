import type { End, Way } from "./ends.ts";
import type { Lanes } from "./lanes.ts";
import type { Ports } from "./ports.ts";
import { sizes } from "./sizes.ts";

/** An upright line in a gap between two rows. */
interface Upright {
  readonly way: number;
  /** Whether it comes from the row above. */
  readonly above: boolean;
  readonly which?: "lower" | "upper";
  /** It stays as far as this from others: more at the border of a box, which belongs to no card. */
  readonly apart: number;
  x: number;
}

/** Uprights from above and from below are one line on the paper when they are nearer than this. */
const near = 7;
/** A port is not moved farther than this. */
const farthest = 120;

/**
 * Moves ports a little where an upright from above stands right over one from below: their links could otherwise only be
 * told apart by the order of their tracks, and that order may be taken. Links that run straight are left alone if others
 * can move.
 */
export function separate(ways: readonly Way[], lanes: readonly Lanes[], ports: readonly Ports[]): Ports[] {
  const gaps = uprightsOf(ways, lanes, ports);
  const result = ports.map((port) => ({ ...port }));
  for (const wantsStraight of [false, true]) {
    for (const uprights of gaps) {
      const chosen = uprights.filter((upright) => upright.which && isStraight(upright, uprights) === wantsStraight);
      for (const upright of chosen) {
        if (!upright.which) continue;
        if (!uprights.some((other) => isNear(upright, upright.x, other))) continue;
        const way = ways[upright.way] as Way;
        const x = freePlace(upright, uprights, upright.which === "lower" ? way.lower : way.upper);
        if (x === undefined) continue;
        upright.x = x;
        (result[upright.way] as { lower: number; upper: number })[upright.which] = x;
      }
    }
  }
  return result;
}

function uprightsOf(ways: readonly Way[], lanes: readonly Lanes[], ports: readonly Ports[]): Upright[][] {
  const rows = Math.max(0, ...ways.map(({ lower }) => lower.row)) + 2;
  const gaps: Upright[][] = Array.from({ length: rows }, () => []);
  for (const [way, { lower, upper, below }] of ways.entries()) {
    const { lower: begin, upper: end } = ports[way] as Ports;
    gaps[lower.row]?.push({ way, above: false, which: "lower", apart: apartOf(lower), x: begin });
    for (const [step, x] of (lanes[way] ?? []).entries()) {
      gaps[lower.row - step]?.push({ way, above: true, apart: near, x });
      gaps[lower.row - step - 1]?.push({ way, above: false, apart: near, x });
    }
    gaps[below + 1]?.push({ way, above: upper.side === "bottom", which: "upper", apart: apartOf(upper), x: end });
  }
  return gaps;
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

/** The nearest place that is free of others: between its neighbours if there is one, else beyond them. */
function freePlace(one: Upright, all: readonly Upright[], { from, to }: { from: number; to: number }) {
  const least = sizes.port.least;
  const beside = all.filter((other) => isBeside(one, other));
  const left = Math.max(from, ...beside.filter(({ x }) => x < one.x).map(({ x }) => x + least));
  const right = Math.min(to, ...beside.filter(({ x }) => x > one.x).map(({ x }) => x - least));
  return nearestFree(one, all, left, right) ?? nearestFree(one, all, from, to);
}

function nearestFree(one: Upright, all: readonly Upright[], from: number, to: number): number | undefined {
  const near = all.filter((other) => Math.abs(other.x - one.x) <= farthest + sizes.port.least);
  for (let step = 1; step <= farthest; step++)
    for (const x of [one.x + step, one.x - step])
      if (x >= from && x <= to && !near.some((other) => isNear(one, x, other))) return x;
  return undefined;
}

/** Another port on the same side of the gap: the order among them stays. */
function isBeside(one: Upright, other: Upright): boolean {
  return other !== one && other.above === one.above && other.way !== one.way;
}
