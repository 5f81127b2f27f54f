import type { Polyline } from "./flatten.ts";
import type { Polygon } from "./pixels.ts";

/** How a line is drawn, in pixels. */
export interface Pen {
  readonly width: number;
  readonly dashes: readonly number[];
  readonly hasRoundEnds: boolean;
}

/** A wide line as polygons that all run around the same way, so that what they share is filled once. */
export function stroked(line: Polyline, { width, dashes, hasRoundEnds }: Pen): Polygon[] {
  const polygons: Polygon[] = [];
  const radius = width / 2;
  for (const { points, isClosed } of dashes.length > 0 ? dashed(line, dashes) : [line]) {
    const count = points.length / 2;
    const at = (index: number) => [points[2 * index] as number, points[2 * index + 1] as number] as const;
    const stretches = isClosed ? count : count - 1;
    for (let index = 0; index < stretches; index++) {
      const [x1, y1] = at(index);
      const [x2, y2] = at((index + 1) % count);
      const length = Math.hypot(x2 - x1, y2 - y1);
      if (length === 0) continue;
      const [dx, dy] = [(-(y2 - y1) * radius) / length, ((x2 - x1) * radius) / length];
      polygons.push([x1 + dx, y1 + dy, x1 - dx, y1 - dy, x2 - dx, y2 - dy, x2 + dx, y2 + dy]);
    }
    // Corners are round; on a curve of short stretches they fill the wedges between them.
    const isEnd = (index: number) => !isClosed && (index === 0 || index === count - 1);
    if (radius > 0.4)
      for (let index = 0; index < count; index++)
        if (hasRoundEnds || !isEnd(index)) polygons.push(disc(...at(index), radius));
  }
  return polygons;
}

/** Runs around as the stretches do. */
function disc(x: number, y: number, radius: number): Polygon {
  const corners = Math.max(8, Math.min(32, Math.ceil(radius * 6)));
  return Array.from({ length: corners }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / corners;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  }).flat();
}

/** The pieces of a line that dashes leave. */
function dashed({ points, isClosed }: Polyline, dashes: readonly number[]): Polyline[] {
  const whole = isClosed ? [...points, points[0] as number, points[1] as number] : points;
  // An odd list is gone through twice, as in SVG.
  const lengths = dashes.length % 2 === 0 ? dashes : [...dashes, ...dashes];
  const pieces: Polyline[] = [];
  let index = 0;
  let left = lengths[0] as number;
  let piece: number[] = whole.slice(0, 2);
  for (let at = 2; at < whole.length; at += 2) {
    let [x, y] = [whole[at - 2] as number, whole[at - 1] as number];
    const [endX, endY] = [whole[at] as number, whole[at + 1] as number];
    for (let rest = Math.hypot(endX - x, endY - y); rest > 0; ) {
      const by = Math.min(rest, left);
      x += ((endX - x) * by) / rest;
      y += ((endY - y) * by) / rest;
      rest -= by;
      left -= by;
      if (index % 2 === 0) piece.push(x, y);
      if (left > 0) continue;
      if (index % 2 === 0) pieces.push({ points: piece, isClosed: false });
      index = (index + 1) % lengths.length;
      left = lengths[index] as number;
      piece = index % 2 === 0 ? [x, y] : [];
    }
  }
  if (piece.length > 2) pieces.push({ points: piece, isClosed: false });
  return pieces;
}
