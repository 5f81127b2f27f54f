import type { Segment } from "../picture/path.ts";

/** A line of many short stretches: `x` and `y` of its points, by turns. */
export interface Polyline {
  readonly points: number[];
  readonly isClosed: boolean;
}

/** So many stretches make a curve of the length 1. */
const finest = 24;

/** The outline of a shape as straight stretches, scaled. */
export function flattened(segments: readonly Segment[], scale: number): Polyline[] {
  const lines: Polyline[] = [];
  let points: number[] = [];
  const end = (isClosed: boolean) => {
    if (points.length > 2) lines.push({ points, isClosed });
    points = [];
  };
  for (const segment of segments)
    switch (segment.kind) {
      case "move":
        end(false);
        points.push(segment.x * scale, segment.y * scale);
        break;
      case "line":
        points.push(segment.x * scale, segment.y * scale);
        break;
      case "curve":
        curve(points, segment, scale);
        break;
      case "close":
        end(true);
    }
  end(false);
  return lines;
}

function curve(points: number[], segment: Extract<Segment, { kind: "curve" }>, scale: number): void {
  const [x0, y0] = points.slice(-2) as [number, number];
  const { x1, y1, x2, y2, x, y } = segment;
  const length = Math.abs(x * scale - x0) + Math.abs(y * scale - y0);
  const steps = Math.max(2, Math.min(finest, Math.ceil(Math.sqrt(length) * 2)));
  for (let step = 1; step <= steps; step++) {
    const t = step / steps;
    const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
    points.push(a * x0 + (b * x1 + c * x2 + d * x) * scale, a * y0 + (b * y1 + c * y2 + d * y) * scale);
  }
}
