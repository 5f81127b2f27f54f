import type { Box, Layout } from "@smap/diagram/draw";
import type { ShownElement } from "../elements/element.ts";
import { boxOf } from "../picture/boxes.ts";
import type { Placed } from "./use-view.ts";

/** A new card, in the map's units. */
const size = { width: 174, height: 52 };
const gap = 10;
/** To the edge of the panel, in px. */
const margin = 4;

/**
 * Where the field of a new card lies, in px of the panel: where the card will be, behind the last one of its column or row; below
 * the box if that has no room; in the middle of an empty one.
 */
export function newCardPlace(
  layout: Layout,
  parent: ShownElement,
  placeOf: (box: Box) => Placed,
  room: { readonly width: number; readonly height: number },
): Placed | undefined {
  const box = boxOf(layout, parent);
  if (!box) return undefined;
  const isColumn = parent.kind === "cluster";
  const cards = layout.cards.filter(({ column, band }) => (isColumn ? column : band) === parent.id);
  const last = [...cards].sort((a, b) => a.y + a.height - b.y - b.height || a.x - b.x).at(-1);
  const place = placeOf({ ...placeIn(box, last, isColumn), ...size });
  return {
    ...place,
    left: clamped(place.left, room.width - place.width),
    top: clamped(place.top, room.height - place.height),
  };
}

function placeIn(box: Box, last: Box | undefined, isColumn: boolean): { x: number; y: number } {
  const middle = box.x + (box.width - size.width) / 2;
  if (!last) return { x: middle, y: box.y + (box.height - size.height) / 2 };
  const [right, bottom] = [last.x + last.width + gap, last.y + last.height + gap];
  if (!isColumn && right + size.width <= box.x + box.width) return { x: right, y: last.y };
  if (isColumn && bottom + size.height <= box.y + box.height) return { x: middle, y: bottom };
  return { x: middle, y: box.y + box.height + gap / 2 };
}

function clamped(place: number, most: number): number {
  return Math.max(margin, Math.min(place, most - margin));
}
