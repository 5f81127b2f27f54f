import { type Arrangement, arrange } from "./arrange.ts";
import { roomOf, titleOf } from "./card-content.ts";
import type { Detail, Shape } from "./layout.ts";
import { pageOf, scaleOf } from "./page-size.ts";
import type { CardWidths } from "./placement.ts";
import { cardsOf, type Plan, type PlannedCard } from "./plan.ts";
import { sizes } from "./sizes.ts";
import { columnRatios } from "./slots.ts";

/** So many of a map's titles may be too long for its cards; those take more lines, or are written smaller. */
const mostTooLong = 0.2;
/** A title that takes more lines than this is a long one. */
const usualLines = 3;
/** And this on a map for a slide: every line less makes all letters larger, or leaves more room around them. */
const fewLines = 2;
/** A card becomes wider before its title is written smaller than in this of the sizes. */
const leastSize = 2;

/** By how much a wider card has to enlarge what is seen, and other numbers of cards side by side. */
const leastGain = 1.005;
const leastDenser: Readonly<Record<Shape, number>> = { wide: 1.02, tall: 1.2 };
/** Maps with more cards than this are for no slide. */
const mostOnSlide = 60;

/** Of so many objectives at most a map is to be readable on a slide; pages shown smaller than this are not. */
const mostReadable: Readonly<Record<Shape, number>> = { wide: 24, tall: mostOnSlide };
const readable: Readonly<Record<Shape, number>> = { wide: 0.9, tall: 0.65 };

interface Chosen {
  readonly arrangement: Arrangement;
  /** How wide most cards are. */
  readonly usual: number;
}

/** The rows of a map, and one width for its cards, and more for those whose titles are longer than most. */
export function pageFor(
  plan: Plan,
  detail: Detail,
  shape: Shape,
): { readonly arrangement: Arrangement; readonly widths: CardWidths } {
  const { arrangement, usual } = chosenOf(plan, detail, shape);
  const wider = [...sizes.cardWidths[detail], ...sizes.wideCards].filter((width) => width > usual);
  const cards = plan.bands.flatMap(cardsOf);
  const lines = shape === "wide" && cards.length <= mostOnSlide ? fewLines : usualLines;
  const needed = new Map<string, number>();
  for (const card of cards) {
    // Those of another map have a row of their own, with much room.
    const wishes = card.objective ? [lines, usualLines] : [1, fewLines, usualLines];
    if (isGood(card, usual, 0, wishes[0])) continue;
    const wished = wishes.find((most) => [usual, ...wider].some((width) => isGood(card, width, 0, most)));
    const width = [usual, ...wider].find((one) => isGood(card, one, 0, wished ?? usualLines)) ?? wider.at(-1) ?? usual;
    if (width > usual) needed.set(card.id, width);
  }
  return { arrangement, widths: { usual, needed, wider } };
}

/**
 * Wider cards where many titles are long, where one would be cut that a wider card shows whole, and where the page would be
 * higher than a slide, since titles then take fewer lines. Columns of fewer cards side by side where it would be wider.
 */
function chosenOf(plan: Plan, detail: Detail, shape: Shape): Chosen {
  const widths = sizes.cardWidths[detail];
  const needed = widthForTitles(plan, widths);
  const arrangementOf = (ratio?: number) => arrange(plan.bands, plan.links, shape, ratio);
  const usual = arrangementOf();
  const cards = plan.bands.flatMap(cardsOf);
  if (cards.length > mostOnSlide) return { arrangement: usual, usual: needed };
  // A panel has no edge that a page must end at: what can be read there stays as narrow as it is.
  const isWide = shape === "wide" || scaleOf(pageOf(plan, usual, needed), shape) < readable.tall;
  const best = bestOf(plan, usual, shape, needed, isWide ? widths : []);
  const own = cards.filter(({ objective }) => objective).length;
  // What measures take is not known before; who reads figures comes nearer.
  if (detail !== "map" || own > mostReadable[shape] || best.scale >= readable[shape]) return best;
  const [, ...denser] = columnRatios[shape];
  const others = denser.map((ratio) => bestOf(plan, arrangementOf(ratio), shape, needed, widths));
  return others.reduce((chosen, other) => (other.scale > chosen.scale * leastDenser[shape] ? other : chosen), best);
}

/** The width of cards with which a page is shown largest; the least one if others gain nothing. */
function bestOf(
  plan: Plan,
  arrangement: Arrangement,
  shape: Shape,
  least: number,
  widths: readonly number[],
): Chosen & { readonly scale: number } {
  let best = { arrangement, usual: least, scale: scaleOf(pageOf(plan, arrangement, least), shape) };
  for (const usual of widths) {
    if (usual <= least) continue;
    const scale = scaleOf(pageOf(plan, arrangement, usual), shape);
    if (scale >= best.scale * leastGain) best = { arrangement, usual, scale };
  }
  return best;
}

function widthForTitles({ bands }: Plan, widths: readonly number[]): number {
  const cards = bands.flatMap(cardsOf);
  const widest = widths.at(-1) as number;
  /** Too long for that width, though not for the widest. */
  const isCut = (card: PlannedCard, width: number) =>
    width < widest && !isGood(card, width, leastSize) && isGood(card, widest, leastSize);
  const fits = (width: number) => {
    const tooLong = cards.filter((card) => !isGood(card, width, 0));
    return tooLong.length <= mostTooLong * cards.length && !tooLong.some((card) => isCut(card, width));
  };
  return widths.find(fits) ?? widest;
}

/** Whether a card of that width shows its title in that size whole, and its words. */
function isGood(card: PlannedCard, width: number, size: number, most = Number.POSITIVE_INFINITY): boolean {
  const { lines, truncated, breaksWord } = titleOf(card, roomOf(card, width), size);
  return !truncated && !breaksWord && lines.length <= most;
}
