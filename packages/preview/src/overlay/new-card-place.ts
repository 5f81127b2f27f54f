import type { Box, Layout } from "@smap/diagram/draw";
import type { ShownElement } from "../elements/element.ts";
import { boxOf } from "../picture/boxes.ts";
import { coveredBy } from "./bar-place.ts";
import { fieldSize } from "./title-field.tsx";
import type { Placed } from "./use-view.ts";

/** A new card, in the map's units. */
const size = { width: 174, height: 52 };
const gap = 10;
/** To the edge of the panel, in px. */
const margin = 4;

/**
 * Where the field of a new card lies, in px of the panel: near where the card will be, and where it covers least of the others;
 * in the middle of an empty box.
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
  const own = layout.cards.filter(({ column, band }) => (isColumn ? column : band) === parent.id);
  const last = [...own].sort((a, b) => a.y + a.height - b.y - b.height || a.x - b.x).at(-1);
  const places = placesAt(box, last).map((place) => inside(fieldAt(placeOf({ ...place, ...size })), room));
  const cards = layout.cards.map(placeOf);
  const covered = places.map((place) => coveredBy(place, cards));
  return places[covered.indexOf(Math.min(...covered))];
}

/** Below the last card, beside it, and below the box; each to be preferred to those after it. */
function placesAt(box: Box, last: Box | undefined): { x: number; y: number }[] {
  const middle = box.x + (box.width - size.width) / 2;
  if (!last) return [{ x: middle, y: box.y + (box.height - size.height) / 2 }];
  return [
    { x: last.x + (last.width - size.width) / 2, y: last.y + last.height + gap },
    { x: last.x + last.width + gap, y: last.y },
    { x: last.x - gap - size.width, y: last.y },
    { x: middle, y: box.y + box.height + gap / 2 },
  ];
}

/** The field around the middle of a place. */
function fieldAt(place: Placed): Placed {
  const { width, height } = fieldSize(place);
  return {
    left: place.left - (width - place.width) / 2,
    top: place.top - (height - place.height) / 2,
    width,
    height,
  };
}

function inside(place: Placed, room: { readonly width: number; readonly height: number }): Placed {
  const clamped = (at: number, most: number) => Math.max(margin, Math.min(at, most - margin));
  return {
    ...place,
    left: clamped(place.left, room.width - place.width),
    top: clamped(place.top, room.height - place.height),
  };
}
