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
const leastNarrower = 1.08;
const leastDenser: Readonly<Record<Shape, number>> = { wide: 1.02, tall: 1.2 };
/** Maps with more cards than this are for no slide. */
const mostOnSlide = 60;

/** Of so many objectives at most a map is to be readable on a slide; pages shown smaller than this are not. */
const mostReadable: Readonly<Record<Shape, number>> = { wide: 24, tall: mostOnSlide };
const readable: Readonly<Record<Shape, number>> = { wide: 0.9, tall: 0.75 };

interface Chosen {
  readonly arrangement: Arrangement;
  /** How wide most cards are. */
  readonly usual: number;
}

interface Sized extends Chosen {
  /** How much of its size the page keeps where it is shown. */
  readonly scale: number;
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
  const chosen = others.reduce((one, other) => (other.scale > one.scale * leastDenser[shape] ? other : one), best);
  return shape === "tall" ? narrower(plan, chosen) : chosen;
}

/** The same rows with less wide cards, if they show their titles too and are seen larger. */
function narrower(plan: Plan, chosen: Sized): Sized {
  const widths = sizes.narrowCards.filter((width) => width < chosen.usual && fitsTitles(plan, width, chosen.usual));
  const others = widths.map((usual): Sized => sizedPage(plan, chosen.arrangement, "tall", usual));
  return others.reduce((one, other) => (other.scale > one.scale * leastNarrower ? other : one), chosen);
}

function sizedPage(plan: Plan, arrangement: Arrangement, shape: Shape, usual: number): Sized {
  return { arrangement, usual, scale: scaleOf(pageOf(plan, arrangement, usual), shape) };
}

/** The width of cards with which a page is shown largest; the least one if others gain nothing. */
function bestOf(plan: Plan, arrangement: Arrangement, shape: Shape, least: number, widths: readonly number[]): Sized {
  let best = sizedPage(plan, arrangement, shape, least);
  for (const usual of widths) {
    if (usual <= least) continue;
    const other = sizedPage(plan, arrangement, shape, usual);
    if (other.scale >= best.scale * leastGain) best = other;
  }
  return best;
}

function widthForTitles(plan: Plan, widths: readonly number[]): number {
  const widest = widths.at(-1) as number;
  return widths.find((width) => fitsTitles(plan, width, widest)) ?? widest;
}

/** Whether cards of a width show nearly all titles whole, and cut none that the widest would not. */
function fitsTitles({ bands }: Plan, width: number, widest: number): boolean {
  const cards = bands.flatMap(cardsOf);
  const tooLong = cards.filter((card) => !isGood(card, width, 0));
  const isCut = (card: PlannedCard) =>
    width < widest && !isGood(card, width, leastSize) && isGood(card, widest, leastSize);
  return tooLong.length <= mostTooLong * cards.length && !tooLong.some(isCut);
}

/** Whether a card of that width shows its title in that size whole, and its words. */
function isGood(card: PlannedCard, width: number, size: number, most = Number.POSITIVE_INFINITY): boolean {
  const { lines, truncated, breaksWord } = titleOf(card, roomOf(card, width), size);
  return !truncated && !breaksWord && lines.length <= most;
}
