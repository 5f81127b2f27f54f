import type { KeyItem } from "@smap/diagram/draw";
import { connectorXml } from "./connector.ts";
import { rectangle, roundRectangle } from "./geometry.ts";
import type { Pen } from "./pen.ts";

/** Letters of the key, in px, and how far they are from their sign. */
const small = 14;
const beside = 6;
const widest = 200;

const letters: Readonly<Partial<Record<KeyItem["sign"], string>>> = {
  short: "●○○",
  medium: "●●○",
  long: "●●●",
  reached: "✓",
  missed: "✗",
};

/** What the signs on the slide mean, each beside the sign itself. */
export function putKey(pen: Pen, items: readonly KeyItem[]): void {
  for (const item of items) {
    const { x, y, width, side, text } = item;
    const left = side === "right" ? x - width : x;
    putSign(pen, item, left);
    pen.shape({
      name: `Key: ${text}`,
      frame: pen.scale.frame({
        x: side === "right" ? left - beside - widest : left + width + beside,
        y: y - 13,
        width: widest,
        height: 18,
      }),
      geometry: rectangle,
      text: { paragraphs: [{ runs: [pen.run(text, small, pen.theme.muted)], align: side === "right" ? "r" : "l" }] },
    });
  }
}

function putSign(pen: Pen, { sign, width, y, side, text }: KeyItem, left: number): void {
  const { tints, muted, link } = pen.theme;
  const { edge, strong } = tints.mission;
  const name = `Sign: ${text}`;
  switch (sign) {
    case "critical":
    case "imported": {
      const frame = pen.scale.frame({ x: left + 1, y: y - 10, width: width - 2, height: 12 });
      const geometry = roundRectangle(frame, pen.scale.length(3));
      if (sign === "critical") pen.shape({ name, frame, geometry, fill: strong, line: pen.line(edge, 2.4) });
      else pen.shape({ name, frame, geometry, line: pen.line(muted, 1.2, true) });
      return;
    }
    case "strong":
    case "weak": {
      const ends = [left, left + width].map((x) => ({ x: pen.scale.x(x), y: pen.scale.y(y - 4) }));
      const points = side === "right" ? ends.reverse() : ends;
      const line = pen.line(link, sign === "strong" ? 2.6 : 1.3, sign === "weak");
      pen.put(connectorXml({ id: pen.number(), name, description: "", points, line }));
      return;
    }
    default:
      pen.shape({
        name,
        frame: pen.scale.frame({ x: left, y: y - 13, width: width + 4, height: 18 }),
        geometry: rectangle,
        text: { paragraphs: [{ runs: [pen.run(letters[sign] ?? "", small, muted)] }] },
      });
  }
}
