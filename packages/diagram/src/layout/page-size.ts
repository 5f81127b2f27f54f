import { type Arrangement, extentOf, usualCard } from "./arrange.ts";
import { roomOf, titleOf } from "./card-content.ts";
import type { Shape } from "./layout.ts";
import { showsMarks } from "./leading-codes.ts";
import { cardsOf, type Plan, type PlannedBand } from "./plan.ts";
import { sizes } from "./sizes.ts";

interface Page {
  readonly width: number;
  readonly height: number;
}

/** What a page is shown on, in px: a slide, or the preview beside the text. */
const paper: Readonly<Record<Shape, Page>> = {
  wide: { width: 1280, height: 720 },
  tall: { width: 720, height: 800 },
};
/** About how high things are, in px: a row with the gap above it; a link's track; a band; its boxes; header and key. */
const about = { row: 28, track: 2, band: 22, titles: 28, page: 105 };
/** How long most titles are is counted in lines on a usual card; so much of that does not change with the width. */
const stays = 0.4;

/**
 * About how large a page is. Of what its titles say only the number of lines that most of them take is heeded, since a word
 * more must not move everything.
 */
export function pageOf(plan: Plan, arrangement: Arrangement, cardWidth: number): Page {
  const { bands, links } = plan;
  const { right, rowCount } = extentOf(arrangement, cardWidth);
  const width = right + sizes.bandPadding + sizes.margin;
  const boxed = bands.filter(({ columns }) => columns.length > 0).length;
  const lines = linesOfMost(plan) * (stays + ((1 - stays) * usualCard) / cardWidth);
  const row = about.row + lines * sizes.titles[0].line + (bands.some(hasMarks) ? sizes.mark.line : 0);
  const frames = about.page + bands.length * about.band + boxed * about.titles;
  return { width, height: frames + rowCount * row + links.length * about.track };
}

/** How much of its size a page keeps there. */
export function scaleOf({ width, height }: Page, shape: Shape): number {
  return Math.min(paper[shape].width / width, paper[shape].height / height);
}

function linesOfMost({ bands }: Plan): number {
  const lines = bands.flatMap(cardsOf).map((card) => titleOf(card, roomOf(card, usualCard), 0).lines.length);
  return lines.sort((a, b) => a - b)[lines.length >> 1] ?? 1;
}

function hasMarks(band: PlannedBand): boolean {
  return cardsOf(band).some(({ objective, code }) => objective && (showsMarks(objective) || objective.code !== code));
}
