import type { CardBox, Layout } from "@smap/diagram";

/** How far the cards that stay moved, in px on average, and how many pairs of them changed sides outside the boxes touched. */
export interface Stability {
  readonly displacement: number;
  readonly flips: number;
}

export function stabilityOf(before: Layout, after: Layout, touched: ReadonlySet<string>): Stability {
  const later = new Map(after.cards.map((card) => [card.id, card]));
  const kept = before.cards.flatMap((card): [CardBox, CardBox][] => {
    const other = later.get(card.id);
    return other ? [[card, other]] : [];
  });
  const moved = kept.map(([one, other]) => Math.hypot(one.x - other.x, one.y - other.y));
  const outside = kept.filter(([{ column, band }]) => !touched.has(column ?? band) && !touched.has(band));
  let flips = 0;
  for (const [index, [one, oneLater]] of outside.entries()) {
    for (const [other, otherLater] of outside.slice(index + 1)) {
      if (changedSides(one.x - other.x, oneLater.x - otherLater.x, one.width)) flips++;
      if (changedSides(one.y - other.y, oneLater.y - otherLater.y, one.height)) flips++;
    }
  }
  return { displacement: moved.reduce((sum, one) => sum + one, 0) / Math.max(1, moved.length), flips };
}

/** Whether one stood clearly on one side of the other, and stands clearly on the other side now. */
function changedSides(before: number, after: number, size: number): boolean {
  return Math.abs(before) >= size && Math.abs(after) >= size && Math.sign(before) !== Math.sign(after);
}
