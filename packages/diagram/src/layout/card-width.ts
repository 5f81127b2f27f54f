import { type Arrangement, extentOf } from "./arrange.ts";
import { roomOf, titleOf } from "./card-content.ts";
import type { Detail, Shape } from "./layout.ts";
import { showsMarks } from "./leading-codes.ts";
import type { CardWidths } from "./placement.ts";
import type { Plan, PlannedBand, PlannedCard } from "./plan.ts";
import { sizes } from "./sizes.ts";

/** So many of a map's titles may be too long for its cards; those take more lines, or are written smaller. */
const mostTooLong = 0.2;
/** A title that takes more lines than this is a long one. */
const usualLines = 3;
/** And this where the page is higher than a slide: every line less makes all letters larger. */
const fewLines = 2;
/** A card becomes wider before its title is written smaller than in this of the sizes. */
const leastSize = 2;

/** A slide, in px; and by how much a wider card has to enlarge what is on it. */
const slide = { width: 1280, height: 720 };
const leastGain = 1.005;
/** About how high things are, in px: a row with the gap above it, and its marks; a link's track; a band; its boxes; header and key. */
const about = { row: 28, title: 120, line: 19, marks: 30, track: 2, band: 22, titles: 32, page: 110 };
/** Maps with more cards than this are for no slide. */
const mostOnSlide = 60;

interface Page {
  readonly width: number;
  readonly height: number;
}

/** One width for the cards of a map, and more for those whose titles are longer than most. */
export function cardWidthsOf(plan: Plan, arrangement: Arrangement, detail: Detail, shape: Shape): CardWidths {
  const usual = cardWidthOf(plan, arrangement, detail, shape);
  const wider = [...sizes.cardWidths[detail], ...sizes.wideCards].filter((width) => width > usual);
  const cards = plan.bands.flatMap(cardsOf);
  const isHigh = shape === "wide" && cards.length <= mostOnSlide && isHigherThanSlide(pageOf(plan, arrangement, usual));
  const lines = isHigh ? fewLines : usualLines;
  const needed = new Map<string, number>();
  for (const card of cards) {
    if (isGood(card, usual, 0, lines)) continue;
    const width = wider.find((one) => isGood(card, one, 0, lines));
    if (width !== undefined) needed.set(card.id, width);
    else if (!isGood(card, usual, 0, usualLines))
      needed.set(card.id, wider.find((one) => isGood(card, one, 0, usualLines)) ?? wider.at(-1) ?? usual);
  }
  return { usual, needed, wider };
}

/**
 * Wider cards where many titles are long, where one would be cut that a wider card shows whole, and where the page would be
 * higher than a slide, since titles then take fewer lines.
 */
function cardWidthOf(plan: Plan, arrangement: Arrangement, detail: Detail, shape: Shape): number {
  const widths = sizes.cardWidths[detail];
  const needed = widthForTitles(plan, widths);
  if (shape === "tall" || plan.bands.flatMap(cardsOf).length > mostOnSlide) return needed;
  let best = needed;
  let largest = scaleOf(pageOf(plan, arrangement, needed));
  for (const width of widths) {
    if (width <= needed) continue;
    const scale = scaleOf(pageOf(plan, arrangement, width));
    if (scale < largest * leastGain) continue;
    best = width;
    largest = scale;
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

/** About how large a page is; what its titles say is left aside, since a word more must not move everything. */
function pageOf({ bands, links }: Plan, arrangement: Arrangement, cardWidth: number): Page {
  const { right, rowCount } = extentOf(arrangement, cardWidth);
  const width = right + sizes.bandPadding + sizes.margin;
  const boxed = bands.filter(({ columns }) => columns.length > 0).length;
  const row = about.row + (1 + about.title / cardWidth) * about.line + (bands.some(hasMarks) ? about.marks : 0);
  const frames = about.page + bands.length * about.band + boxed * about.titles;
  const height = frames + rowCount * row + links.length * about.track;
  return { width, height };
}

function scaleOf({ width, height }: Page): number {
  return Math.min(slide.width / width, slide.height / height);
}

function isHigherThanSlide({ width, height }: Page): boolean {
  return width / height < slide.width / slide.height;
}

/** Whether a card of that width shows its title in that size whole, and its words. */
function isGood(card: PlannedCard, width: number, size: number, most = Number.POSITIVE_INFINITY): boolean {
  const { lines, truncated, breaksWord } = titleOf(card, roomOf(card, width), size);
  return !truncated && !breaksWord && lines.length <= most;
}

function cardsOf({ columns, loose }: PlannedBand): PlannedCard[] {
  return [...columns.flatMap(({ cards }) => cards), ...loose];
}

function hasMarks(band: PlannedBand): boolean {
  return cardsOf(band).some(({ objective, code }) => objective && (showsMarks(objective) || objective.code !== code));
}
