import type { Shape } from "@smap/diagram/draw";

/**
 * What page a map is laid out for in a panel of a size. Between tall and wide it stays what it was, so that moving the edge of
 * the panel to and fro does not turn the map over and over.
 */
export function shapeOf(width: number, height: number, before: Shape = "wide"): Shape {
  const ratio = width / Math.max(1, height);
  if (ratio < 0.95) return "tall";
  return ratio > 1.15 ? "wide" : before;
}
