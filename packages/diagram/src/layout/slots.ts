import type { Shape } from "./layout.ts";
import type { PlannedCard } from "./plan.ts";

/** More cards than this do not stand side by side in a band. */
const most: Readonly<Record<Shape, number>> = { wide: 8, tall: 4 };

/** How much wider than high a column is to be: what is usual, and what is tried besides where the page is shown too small. */
export const columnRatios: Readonly<Record<Shape, readonly [number, ...number[]]>> = {
  wide: [1.4, 0.5, 0.3],
  tall: [0.35, 0.1],
};

/**
 * How many cards of a cluster stand side by side. It depends on the cluster alone, on how many share the band, and on how
 * much wider than high a column is to be.
 */
export function slotsOf(
  cards: readonly PlannedCard[],
  levels: ReadonlyMap<string, number>,
  columns: number,
  shape: Shape,
  ratio: number,
): number {
  if (cards.length === 0) return 1;
  const perLevel = new Map<number, number>();
  for (const { id } of cards) perLevel.set(levels.get(id) ?? 0, (perLevel.get(levels.get(id) ?? 0) ?? 0) + 1);
  const share = Math.max(1, Math.round(Math.sqrt((ratio * cards.length * 4) / Math.max(1, columns)) + 0.35));
  const allowed = Math.min(most[shape], share);
  // A level that needs several rows is split evenly: no row is fuller than this.
  return Math.max(...[...perLevel.values()].map((count) => Math.ceil(count / Math.ceil(count / allowed))));
}
