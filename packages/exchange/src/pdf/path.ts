import { decimal } from "./objects.ts";

const step = /([MLQVHZmlvhz])|(-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/gu;

/** The data of an SVG path as operators of a page. Knows the commands that the map is drawn with. */
export function pathOperators(data: string): string {
  let operators = "";
  let command = "M";
  let x = 0;
  let y = 0;
  let start = { x: 0, y: 0 };
  const numbers: number[] = [];
  const to = (operator: "m" | "l", toX: number, toY: number) => {
    [x, y] = [toX, toY];
    operators += `${decimal(x)} ${decimal(y)} ${operator}\n`;
  };
  const needed: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, V: 1, H: 1 };
  const take = () => {
    const isRelative = command === command.toLowerCase();
    const [dx, dy] = isRelative ? [x, y] : [0, 0];
    const [a = 0, b = 0, c = 0, d = 0] = numbers;
    numbers.length = 0;
    switch (command.toUpperCase()) {
      case "M":
        to("m", a + dx, b + dy);
        start = { x, y };
        // More pairs after a move are lines.
        command = isRelative ? "l" : "L";
        break;
      case "L":
        to("l", a + dx, b + dy);
        break;
      case "H":
        to("l", a + dx, y);
        break;
      case "V":
        to("l", x, a + dy);
        break;
      case "Q": {
        // A quadratic curve as a cubic one.
        const [cx, cy, endX, endY] = [a + dx, b + dy, c + dx, d + dy];
        const points = [
          x + (2 / 3) * (cx - x),
          y + (2 / 3) * (cy - y),
          endX + (2 / 3) * (cx - endX),
          endY + (2 / 3) * (cy - endY),
          endX,
          endY,
        ];
        operators += `${points.map(decimal).join(" ")} c\n`;
        [x, y] = [endX, endY];
      }
    }
  };
  for (const [, letter, number] of data.matchAll(step)) {
    if (letter !== undefined) {
      command = letter;
      if (letter.toUpperCase() === "Z") {
        operators += "h\n";
        ({ x, y } = start);
      }
    } else {
      numbers.push(Number(number));
      if (numbers.length === needed[command.toUpperCase()]) take();
    }
  }
  return operators;
}

/** How far a curve's handles are for a quarter of a circle of radius 1. */
const handle = 0.5523;

/** A rectangle with round corners as operators; `r` half of its width and height makes an ellipse. */
export function roundedOperators(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  if (r <= 0) return `${[x, y, width, height].map(decimal).join(" ")} re\n`;
  const [right, bottom, k] = [x + width, y + height, r * (1 - handle)];
  const line = (...numbers: number[]) => `${numbers.map(decimal).join(" ")} l\n`;
  const curve = (...numbers: number[]) => `${numbers.map(decimal).join(" ")} c\n`;
  return (
    `${decimal(x + r)} ${decimal(y)} m\n` +
    line(right - r, y) +
    curve(right - k, y, right, y + k, right, y + r) +
    line(right, bottom - r) +
    curve(right, bottom - k, right - k, bottom, right - r, bottom) +
    line(x + r, bottom) +
    curve(x + k, bottom, x, bottom - k, x, bottom - r) +
    line(x, y + r) +
    curve(x, y + k, x + k, y, x + r, y) +
    "h\n"
  );
}
