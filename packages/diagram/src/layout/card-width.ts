import { roomOf, titleOf } from "./card-content.ts";
import type { Detail } from "./layout.ts";
import type { Plan, PlannedCard } from "./plan.ts";
import { sizes } from "./sizes.ts";

/** So many of a map's titles may be too long for its cards; those are written smaller. */
const mostTooLong = 0.15;

/**
 * One width for all cards of a map: wider ones where many titles are long, and where one would be cut that a wider card
 * shows whole.
 */
export function cardWidthOf({ bands }: Plan, detail: Detail): number {
  const cards = bands.flatMap(({ columns, loose }) => [...columns.flatMap((column) => column.cards), ...loose]);
  const widths = sizes.cardWidths[detail];
  const smallest = sizes.titles.length - 1;
  const isGood = (card: PlannedCard, width: number, size: number) => {
    const { truncated, breaksWord } = titleOf(card, roomOf(card, width), size);
    return !truncated && !breaksWord;
  };
  const widest = widths.at(-1) as number;
  /** Too long for that width, though not for the widest. */
  const isCut = (card: PlannedCard, width: number) =>
    width < widest && !isGood(card, width, smallest) && isGood(card, widest, smallest);
  const fits = (width: number) => {
    const tooLong = cards.filter((card) => !isGood(card, width, 0));
    return tooLong.length <= mostTooLong * cards.length && !tooLong.some((card) => isCut(card, width));
  };
  return widths.find(fits) ?? widest;
}
