import { type Crossing, sameLine } from "./channels.ts";

/** A crossing that needs a run, and how far the run goes. */
export interface Net {
  readonly from: number;
  readonly to: number;
  readonly crossing: Crossing;
}

/** As bad as so many crossings: a run whose upright lies on another's. */
export const clash = 10_000;

/** What it costs, in crossings, to have one run of a gap above another: for all pairs. */
export class RunCosts {
  readonly count: number;
  /** What no order costs less than: the better way of each pair. */
  readonly least: number;
  readonly #costs: Int32Array;

  constructor(nets: readonly Net[]) {
    this.count = nets.length;
    this.#costs = new Int32Array(nets.length * nets.length);
    let least = 0;
    for (const [a, one] of nets.entries()) {
      for (let b = a + 1; b < nets.length; b++) {
        const other = nets[b] as Net;
        if (!overlaps(one, other)) continue;
        const above = costIf(one, other);
        const below = costIf(other, one);
        this.#costs[a * nets.length + b] = above;
        this.#costs[b * nets.length + a] = below;
        least += Math.min(above, below);
      }
    }
    this.least = least;
  }

  /** What is lost by having one above another, and not the other way about; below 0 it is gained. */
  lost(upper: number, lower: number): number {
    return this.#if(upper, lower) - this.#if(lower, upper);
  }

  /** What a whole order costs, from the top. */
  of(order: readonly number[]): number {
    let sum = 0;
    for (let upper = 0; upper < order.length; upper++)
      for (let lower = upper + 1; lower < order.length; lower++)
        sum += this.#if(order[upper] as number, order[lower] as number);
    return sum;
  }

  #if(upper: number, lower: number): number {
    return this.#costs[upper * this.count + lower] as number;
  }
}

function overlaps(one: Net, other: Net): boolean {
  return one.to + sameLine >= other.from && other.to + sameLine >= one.from;
}

function costIf(upper: Net, lower: Net): number {
  return crossingsIf(upper, lower) + (mustBeAbove(lower, upper) ? clash : 0);
}

/** How often the two cross if the first is above the second. */
function crossingsIf(upper: Net, lower: Net): number {
  const { bottom, top, turnsBack } = upper.crossing;
  const below = Number(isInside(bottom, lower)) + Number(turnsBack && isInside(top, lower));
  return below + Number(!lower.crossing.turnsBack && isInside(lower.crossing.top, upper));
}

function isInside(x: number, { from, to }: Net): boolean {
  return x > from + sameLine && x < to - sameLine;
}

/**
 * Where the upright above of one stands in line with an upright below of the other, the one has to be above. A way that turns
 * back has both below.
 */
function mustBeAbove({ crossing: one }: Net, { crossing: other }: Net): boolean {
  if (one.turnsBack) return false;
  const isInLine = (x: number) => Math.abs(one.top - x) < sameLine;
  return isInLine(other.bottom) || (other.turnsBack && isInLine(other.top));
}
