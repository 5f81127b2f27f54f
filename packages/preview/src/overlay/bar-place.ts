import type { Placed } from "./use-view.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the bar and what it is about; above, the handle of links is in between. */
const gaps = { above: 10, below: 12 } as const;
/** To the edge of the panel. */
const margin = 4;
/** The lower right corner is the zoom bar's, with its distance to the edges; see over-picture.css. */
const corner: Size = { width: 152, height: 52 };

interface Place {
  readonly left: number;
  readonly top: number;
}

/**
 * Where the bar of a chosen element lies: above it, or below where it would cover more above or finds no room. Places are px
 * of the panel.
 * @param others cards and titles that are better not covered
 */
export function barPlace(chosen: Placed, others: readonly Placed[], bar: Size, room: Size): Place {
  const middle = chosen.left + chosen.width / 2 - bar.width / 2;
  const left = Math.min(Math.max(margin, middle), Math.max(margin, room.width - bar.width - margin));
  const above = chosen.top - gaps.above - bar.height;
  const below = chosen.top + chosen.height + gaps.below;
  const covered = (top: number) => coveredBy({ left, top, ...bar }, others);
  const hasRoomBelow = !isInCorner({ left, top: below }, bar, room) && below + bar.height + margin <= room.height;
  if (above >= margin && (!hasRoomBelow || covered(above) <= covered(below))) return { left, top: above };
  return { left, top: Math.min(below, room.height - bar.height - margin) };
}

/**
 * Where the bar of a chosen link lies: beside it, at half its height, or as that of a card: where it covers least.
 * @param others cards and titles that are better not covered, those that the link leads between among them
 */
export function linkBarPlace(link: Placed, others: readonly Placed[], bar: Size, room: Size): Place {
  const upright = barPlace(link, others, bar, room);
  const top = link.top + link.height / 2 - bar.height / 2;
  const sides = [link.left + link.width + gaps.above, link.left - gaps.above - bar.width].map((left) => ({
    left,
    top,
  }));
  const isInside = ({ left }: Place) =>
    left >= margin &&
    left + bar.width <= room.width - margin &&
    top >= margin &&
    top + bar.height <= room.height - margin;
  const places = [...sides.filter((place) => isInside(place) && !isInCorner(place, bar, room)), upright];
  const covered = places.map((place) => coveredBy({ ...place, ...bar }, others));
  return places[covered.indexOf(Math.min(...covered))] ?? upright;
}

function isInCorner({ left, top }: Place, bar: Size, room: Size): boolean {
  return left + bar.width > room.width - corner.width && top + bar.height > room.height - corner.height;
}

/** How much of other boxes one covers, in square px. */
export function coveredBy(bar: Placed, others: readonly Placed[]): number {
  return others.reduce((sum, other) => sum + overlap(bar, other), 0);
}

/** How much of one box lies on another, in square px. */
function overlap(one: Placed, other: Placed): number {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}
