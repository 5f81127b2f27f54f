import type { Mark } from "@smap/model";
import type { Box, Layout, LinkPath, Point } from "../layout/layout.ts";
import { badgeHeight, badgeText, badgeWidth } from "./badge.tsx";
import { meet } from "./badge-places.ts";
import { linkKey } from "./emphasis.ts";

/** Where the mark of a link has its middle, and whether there is room for the word beside the sign. */
export interface LinkMarkPlace extends Point {
  readonly hasWord: boolean;
}

/** How wide the sign alone is, with a little room around it. */
const signSize = 17;

const headLength = 9;

/**
 * Finds a place for the mark of each link that has one: on the link, on its longest stretch if there is room, clear of
 * `taken` (titles, and the marks of other things), of cards, and of each other.
 */
export function placeLinkMarks(
  { links, cards }: Layout,
  markOf: (key: string) => Mark | undefined,
  taken: readonly Box[],
): ReadonlyMap<LinkPath, LinkMarkPlace> {
  const obstacles: Box[] = [...taken, ...cards];
  const places = new Map<LinkPath, LinkMarkPlace>();
  for (const link of links) {
    const mark = markOf(linkKey(link));
    if (!mark) continue;
    const wide = badgeWidth(badgeText(mark));
    const stretches = stretchesOf(link.points);
    const isFree = (place: LinkMarkPlace) => {
      const box = around(place, wide);
      return obstacles.every((other) => !meet(box, other));
    };
    const place = stretches.flatMap((one) => placesOn(one, wide)).find(isFree) ?? stretches.map(middleOf).at(0);
    if (!place) continue;
    places.set(link, place);
    obstacles.push(around(place, wide));
  }
  return places;
}

interface Stretch {
  readonly from: Point;
  readonly to: Point;
  readonly length: number;
}

/** The straight stretches of a link, the longest first. The last ends where the arrow's head begins. */
function stretchesOf(points: readonly Point[]): Stretch[] {
  const stretches = points.slice(1).flatMap((end, index) => {
    const from = points[index];
    if (!from) return [];
    const whole = Math.abs(end.x - from.x) + Math.abs(end.y - from.y);
    const length = index === points.length - 2 ? Math.max(0, whole - headLength) : whole;
    const part = whole === 0 ? 0 : length / whole;
    const to = { x: from.x + (end.x - from.x) * part, y: from.y + (end.y - from.y) * part };
    return [{ from, to, length }];
  });
  return stretches.sort((one, other) => other.length - one.length);
}

/** Parts of a stretch to try, from its middle outward. */
const parts = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/** Sign and word where a stretch runs across and has room for them, else the sign alone. */
function placesOn({ from, to, length }: Stretch, wide: number): LinkMarkPlace[] {
  const isAcross = from.y === to.y;
  const at = (part: number, size: number, hasWord: boolean): LinkMarkPlace[] =>
    Math.min(part, 1 - part) * length < size / 2
      ? []
      : [
          {
            x: Math.round(from.x + (to.x - from.x) * part),
            y: Math.round(from.y + (to.y - from.y) * part),
            hasWord,
          },
        ];
  return [
    ...(isAcross ? parts.flatMap((part) => at(part, wide + 16, true)) : []),
    ...parts.flatMap((part) => at(part, signSize, false)),
  ];
}

/** Where there is no room anywhere. */
function middleOf({ from, to }: Stretch): LinkMarkPlace {
  return { x: Math.round((from.x + to.x) / 2), y: Math.round((from.y + to.y) / 2), hasWord: false };
}

function around({ x, y, hasWord }: LinkMarkPlace, wide: number): Box {
  const width = hasWord ? wide + 2 : signSize;
  const height = hasWord ? badgeHeight + 2 : signSize;
  return { x: x - width / 2, y: y - height / 2, width, height };
}
