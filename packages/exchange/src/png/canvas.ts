import type { Line, Surface } from "../picture/draw-on.ts";
import type { Drawn } from "../picture/drawn.ts";
import { roundedSegments, type Segment } from "../picture/path.ts";
import { colourOf, type Style } from "../picture/style.ts";
import { flattened } from "./flatten.ts";
import { lettersOf } from "./letters.ts";
import type { Pixels } from "./pixels.ts";
import { stroked } from "./stroke.ts";

/** Draws a map in pixels. */
export class Canvas implements Surface {
  readonly #pixels: Pixels;
  readonly #scale: number;
  /** What the font lacks. */
  readonly missing = new Set<string>();

  constructor(pixels: Pixels, scale: number) {
    this.#pixels = pixels;
    this.#scale = scale;
  }

  group(_attributes: Drawn["attributes"], draw: () => void): void {
    draw();
  }

  shape(segments: readonly Segment[], style: Style): void {
    const [fill, stroke] = [colourOf(style.fill), colourOf(style.stroke)];
    if (!fill && !stroke) return;
    const lines = flattened(segments, this.#scale);
    if (fill)
      this.#pixels.fill(
        lines.map(({ points }) => points),
        fill,
      );
    if (!stroke) return;
    const pen = {
      width: style.strokeWidth * this.#scale,
      dashes: style.dashes.map((length) => length * this.#scale),
      hasRoundEnds: style.cap === "round",
    };
    this.#pixels.fill(
      lines.flatMap((line) => stroked(line, pen)),
      stroke,
    );
  }

  line({ text, x, y, isTurned, style }: Line): void {
    const { fontSize: size, fontWeight, isItalic, anchor } = style;
    const { segments, boxes, missing, width } = lettersOf(text, fontWeight);
    for (const character of missing) this.missing.add(character);
    const back = { start: 0, middle: width / 2, end: width }[anchor] ?? 0;
    // From em along and across the line to px of the map.
    const place = (along: number, across: number): { x: number; y: number } => {
      const [right, down] = [(along - back - (isItalic ? 0.21 * across : 0)) * size, across * size];
      return isTurned ? { x: x + down, y: y - right } : { x: x + right, y: y + down };
    };
    const placed = (shape: readonly Segment[]) => shape.map((segment) => moved(segment, place));
    const fill = { ...style, stroke: "none" };
    this.shape(placed(segments), fill);
    for (const box of boxes)
      this.shape(placed(roundedSegments(box.at + 0.06, -0.7, box.width - 0.12, 0.7)), {
        ...style,
        fill: "none",
        stroke: style.fill,
        strokeWidth: 0.6,
        dashes: [],
      });
  }
}

function moved(segment: Segment, place: (x: number, y: number) => { x: number; y: number }): Segment {
  if (segment.kind === "close") return segment;
  const end = place(segment.x, segment.y);
  if (segment.kind !== "curve") return { ...segment, ...end };
  const [one, two] = [place(segment.x1, segment.y1), place(segment.x2, segment.y2)];
  return { kind: "curve", x1: one.x, y1: one.y, x2: two.x, y2: two.y, ...end };
}
