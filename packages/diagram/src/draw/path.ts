import type { Point } from "../layout/layout.ts";

/** Corners are rounded by this many px, or by less where a line is short. */
const radius = 6;

/** The data of an SVG path along points, with rounded corners; the end is cut short where an arrowhead stands. */
export function roundedPath(points: readonly Point[], cut = 0): string {
  const line = shortened(points, cut);
  const [first, ...rest] = line;
  if (!first) return "";
  let data = `M${number(first.x)} ${number(first.y)}`;
  for (const [index, point] of rest.entries()) {
    const before = line[index] as Point;
    const after = line[index + 2];
    if (!after) {
      data += `L${number(point.x)} ${number(point.y)}`;
      continue;
    }
    const r = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
    const into = toward(point, before, r);
    const out = toward(point, after, r);
    data += `L${number(into.x)} ${number(into.y)}Q${number(point.x)} ${number(point.y)} ${number(out.x)} ${number(out.y)}`;
  }
  return data;
}

function shortened(points: readonly Point[], cut: number): Point[] {
  const last = points.at(-1);
  const before = points.at(-2);
  if (!last || !before || cut === 0) return [...points];
  return [...points.slice(0, -1), toward(last, before, Math.min(cut, distance(last, before)))];
}

function distance(one: Point, other: Point): number {
  return Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
}

function toward(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

/** A number as short as it can be written, the same on every machine. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** An arrowhead whose tip is the last point. */
export function arrowhead(points: readonly Point[], length: number, width: number): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return "";
  const back = toward(tip, before, length);
  const across = { x: (tip.y - back.y) / length, y: (back.x - tip.x) / length };
  const left = { x: back.x + (across.x * width) / 2, y: back.y + (across.y * width) / 2 };
  const right = { x: back.x - (across.x * width) / 2, y: back.y - (across.y * width) / 2 };
  return [tip, left, right].map(({ x, y }) => `${number(x)},${number(y)}`).join(" ");
}
