import { roomOf, titleOf } from "./card-content.ts";
import type { Detail } from "./layout.ts";
import type { Plan } from "./plan.ts";
import { sizes } from "./sizes.ts";

/** So many of a map's titles may be too long for its cards; those are written smaller. */
const mostTooLong = 0.15;

/** One width for all cards of a map: wider ones where many titles are long. */
export function cardWidthOf({ bands }: Plan, detail: Detail): number {
  const cards = bands.flatMap(({ columns, loose }) => [...columns.flatMap((column) => column.cards), ...loose]);
  const fits = (width: number) =>
    cards.filter((card) => titleOf(card, roomOf(card, width), 0).truncated).length <= mostTooLong * cards.length;
  const widths = sizes.cardWidths[detail];
  return widths.find(fits) ?? (widths.at(-1) as number);
}
