import type { BandBox, Box, CardBox, ColumnBox, Layout } from "../layout/layout.ts";

export type Part =
  | { readonly kind: "band"; readonly box: BandBox }
  | { readonly kind: "column"; readonly box: ColumnBox }
  | { readonly kind: "card"; readonly box: CardBox };

/** Everything but the links, as a map is read: band by band from the top, each column followed by its cards. */
export function inReadingOrder({ bands, columns, cards, isRightToLeft }: Layout): Part[] {
  const isBefore = (one: Box, other: Box) => one.y - other.y || (isRightToLeft ? other.x - one.x : one.x - other.x);
  const card = (box: CardBox): Part => ({ kind: "card", box });
  return bands.flatMap((band): Part[] => {
    const boxes: { box: Box; parts: Part[] }[] = [];
    for (const column of columns) {
      if (column.band !== band.id) continue;
      const own = cards.filter((one) => one.column === column.id).sort(isBefore);
      boxes.push({ box: column, parts: [{ kind: "column", box: column }, ...own.map(card)] });
    }
    for (const one of cards)
      if (one.band === band.id && one.column === undefined) boxes.push({ box: one, parts: [card(one)] });
    const inside = boxes.sort((a, b) => isBefore(a.box, b.box)).flatMap(({ parts }) => parts);
    return [{ kind: "band", box: band }, ...inside];
  });
}
