/** A step along the outline of a shape: a move, a line, a cubic curve, or the way back to where it began. */
export type Segment =
  | { readonly kind: "move" | "line"; readonly x: number; readonly y: number }
  | {
      readonly kind: "curve";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly kind: "close" };

const step = /([MLQVHZmlvhz])|(-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/gu;
const needed: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, V: 1, H: 1 };

/** The data of an SVG path as segments. Knows the commands that the map is drawn with. */
export function segmentsOf(data: string): Segment[] {
  const segments: Segment[] = [];
  let command = "M";
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const numbers: number[] = [];
  const to = (kind: "move" | "line", toX: number, toY: number) => {
    [x, y] = [toX, toY];
    segments.push({ kind, x, y });
  };
  const take = () => {
    const isRelative = command === command.toLowerCase();
    const [dx, dy] = isRelative ? [x, y] : [0, 0];
    const [a = 0, b = 0, c = 0, d = 0] = numbers;
    numbers.length = 0;
    switch (command.toUpperCase()) {
      case "M":
        to("move", a + dx, b + dy);
        [startX, startY] = [x, y];
        // More pairs after a move are lines.
        command = isRelative ? "l" : "L";
        break;
      case "L":
        to("line", a + dx, b + dy);
        break;
      case "H":
        to("line", a + dx, y);
        break;
      case "V":
        to("line", x, a + dy);
        break;
      case "Q":
        segments.push(quadratic(x, y, a + dx, b + dy, c + dx, d + dy));
        [x, y] = [c + dx, d + dy];
    }
  };
  for (const [, letter, number] of data.matchAll(step)) {
    if (letter !== undefined) {
      command = letter;
      if (letter.toUpperCase() !== "Z") continue;
      segments.push({ kind: "close" });
      [x, y] = [startX, startY];
    } else {
      numbers.push(Number(number));
      if (numbers.length === needed[command.toUpperCase()]) take();
    }
  }
  return segments;
}

/** A quadratic curve as a cubic one. */
export function quadratic(x0: number, y0: number, cx: number, cy: number, x: number, y: number): Segment {
  const toward = (from: number, control: number) => from + (2 / 3) * (control - from);
  return { kind: "curve", x1: toward(x0, cx), y1: toward(y0, cy), x2: toward(x, cx), y2: toward(y, cy), x, y };
}

/** How far a curve's handles are for a quarter of a circle of radius 1. */
const handle = 0.5523;

/** A rectangle with round corners; a radius of half its sides makes a circle. */
export function roundedSegments(x: number, y: number, width: number, height: number, radius = 0): Segment[] {
  const r = Math.max(0, Math.min(radius, width / 2, height / 2));
  const [right, bottom, k] = [x + width, y + height, r * (1 - handle)];
  const line = (toX: number, toY: number): Segment => ({ kind: "line", x: toX, y: toY });
  const curve = (x1: number, y1: number, x2: number, y2: number, toX: number, toY: number): Segment[] =>
    r === 0 ? [] : [{ kind: "curve", x1, y1, x2, y2, x: toX, y: toY }];
  return [
    { kind: "move", x: x + r, y },
    line(right - r, y),
    ...curve(right - k, y, right, y + k, right, y + r),
    line(right, bottom - r),
    ...curve(right, bottom - k, right - k, bottom, right - r, bottom),
    line(x + r, bottom),
    ...curve(x + k, bottom, x, bottom - k, x, bottom - r),
    line(x, y + r),
    ...curve(x, y + k, x + k, y, x + r, y),
    { kind: "close" },
  ];
}
