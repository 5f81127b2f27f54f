import type { PlannedCard } from "./plan.ts";
import { sizes } from "./sizes.ts";

/** Cards that stand side by side in one cell of a row, from left to right, with their middles. */
export interface RowCell {
  readonly row: number;
  readonly x: number;
  readonly width: number;
  /** So many cards have room in it. */
  readonly slots: number;
  readonly cards: readonly PlannedCard[];
}

/** A link can run straight when the middles of its cards are not farther apart than this, in px. */
const straight = 70;
/** An even row is worth this much of a link's way. */
const evenness = 0.35;

/**
 * Moves the cards of a cell, in their order, to the places of a grid where their links have the shortest way to the side,
 * unless the row becomes too uneven.
 */
export function alignRow(
  { x, width, slots, cards }: RowCell,
  cardWidth: number,
  linked: ReadonlyMap<string, readonly string[]>,
  middles: Map<string, number>,
): void {
  const count = cards.length;
  // Without a link, an even row is better than the grid.
  if (count >= slots || !cards.some(({ id }) => linked.has(id))) return;
  // Half a slot is the smallest step, so that one card can stand between two others above or below.
  const step = width / (2 * slots);
  const apart = Math.ceil((cardWidth + sizes.cardGap) / step - 0.001);
  const places = 2 * slots - 1;
  if (places < (count - 1) * apart + 1) return;
  const costs = cards.map(({ id }, index) => {
    const even = x + ((index + 0.5) / count) * width;
    const others = (linked.get(id) ?? []).map((name) => middles.get(name) as number);
    return Array.from({ length: places }, (_, place) => {
      const middle = x + (place + 1) * step;
      const aside = others.reduce((sum, other) => sum + Math.max(0, Math.abs(other - middle) - straight), 0);
      return aside + evenness * Math.abs(middle - even);
    });
  });
  for (const [index, place] of cheapest(costs, apart).entries())
    middles.set(cards[index]?.id ?? "", x + (place + 1) * step);
}

/** For each card one place, each at least so many beyond the one before, with the least cost in all. */
function cheapest(costs: readonly (readonly number[])[], apart: number): number[] {
  const places = costs[0]?.length ?? 0;
  const from: number[][] = [];
  let sums: number[] = [];
  for (const [index, own] of costs.entries()) {
    let best = -1;
    const before: number[] = [];
    sums = own.map((cost, place) => {
      if (index === 0) return cost;
      const candidate = place - apart;
      if (candidate >= 0 && (best < 0 || (sums[candidate] as number) < (sums[best] as number))) best = candidate;
      before[place] = best;
      return best < 0 ? Number.POSITIVE_INFINITY : (sums[best] as number) + cost;
    });
    from.push(before);
  }
  let place = 0;
  for (let other = 0; other < places; other++) if ((sums[other] as number) < (sums[place] as number)) place = other;
  const result: number[] = [];
  for (let index = costs.length - 1; index >= 0; index--) {
    result.unshift(place);
    place = from[index]?.[place] ?? 0;
  }
  return result;
}
