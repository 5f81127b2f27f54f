import type { CardBox, Layout } from "@smap/diagram";

/** How far the cards that stay moved, in px on average, and how many pairs in a row changed places outside the boxes touched. */
export interface Stability {
  readonly displacement: number;
  readonly flips: number;
}

/**
 * Compares two layouts of a map before and after an edit. A box is touched by an edit that adds, removes or alters an
 * objective in it or a link of one. A flip is a pair of cards of one band, in boxes that are not touched, that stand in one
 * row before and after, and in the other order.
 */
export function stabilityOf(before: Layout, after: Layout, touched: ReadonlySet<string>): Stability {
  const later = new Map(after.cards.map((card) => [card.id, card]));
  const kept = before.cards.flatMap((card): [CardBox, CardBox][] => {
    const other = later.get(card.id);
    return other ? [[card, other]] : [];
  });
  const moved = kept.map(([one, other]) => Math.hypot(one.x - other.x, one.y - other.y));
  const outside = kept.filter(([{ column, band }]) => !touched.has(column ?? band) && !touched.has(band));
  let flips = 0;
  for (const [index, [one, oneLater]] of outside.entries())
    for (const [other, otherLater] of outside.slice(index + 1)) {
      const isRow = one.y === other.y && oneLater.y === otherLater.y && one.band === other.band;
      if (isRow && Math.sign(one.x - other.x) !== Math.sign(oneLater.x - otherLater.x)) flips++;
    }
  return { displacement: moved.reduce((sum, one) => sum + one, 0) / Math.max(1, moved.length), flips };
}
