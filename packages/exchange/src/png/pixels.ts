/** A closed line: `x` and `y` of its corners, by turns. */
export type Polygon = readonly number[];

/** Each row of pixels is looked at in so many lines: the parts of a pixel that an edge covers. */
const linesPerRow = 8;

/** A picture in pixels: three bytes each, red, green and blue, row by row. */
export class Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;

  /** @param ground the colour to begin with, from 0 to 1 each */
  constructor(width: number, height: number, ground: readonly number[]) {
    this.width = width;
    this.height = height;
    this.data = new Uint8Array(3 * width * height);
    this.data.set(ground.map((part) => Math.round(255 * part)));
    for (let done = 3; done < this.data.length; done *= 2) this.data.copyWithin(done, 0, done);
  }

  /** Fills what lies inside of polygons; where they lie over each other, as often as they run around it the same way. */
  fill(polygons: readonly Polygon[], colour: readonly number[]): void {
    const edges = edgesOf(polygons);
    const [first] = edges;
    if (!first) return;
    const top = Math.max(0, Math.floor(first.top));
    const bottom = Math.min(this.height, Math.ceil(edges.reduce((most, { bottom: y }) => Math.max(most, y), 0)));
    const cover = new Float32Array(this.width + 1);
    let next = 0;
    let open: Edge[] = [];
    for (let row = top; row < bottom; row++) {
      let [from, to] = [this.width, 0];
      for (let line = 0; line < linesPerRow; line++) {
        const y = row + (line + 0.5) / linesPerRow;
        for (let edge = edges[next]; edge && edge.top <= y; edge = edges[++next]) open.push(edge);
        open = open.filter(({ bottom: end }) => end > y);
        for (const [left, right] of spansAt(open, y)) {
          const [begin, end] = [Math.max(0, left), Math.min(this.width, right)];
          if (end <= begin) continue;
          addSpan(cover, begin, end);
          from = Math.min(from, Math.floor(begin));
          to = Math.max(to, Math.ceil(end));
        }
      }
      this.#paint(row, from, to, cover, colour);
    }
  }

  #paint(
    row: number,
    from: number,
    to: number,
    cover: Float32Array,
    [red = 0, green = 0, blue = 0]: readonly number[],
  ): void {
    for (let x = from; x < to; x++) {
      const part = Math.min(1, (cover[x] as number) / linesPerRow);
      cover[x] = 0;
      if (part === 0) continue;
      const at = 3 * (row * this.width + x);
      const mix = (place: number, value: number) => {
        const old = this.data[place] as number;
        this.data[place] = Math.round(old + (255 * value - old) * part);
      };
      mix(at, red);
      mix(at + 1, green);
      mix(at + 2, blue);
    }
  }
}

/** Adds to each pixel of a row how much of it lies in a span. */
function addSpan(cover: Float32Array, begin: number, end: number): void {
  const [first, last] = [Math.floor(begin), Math.ceil(end) - 1];
  if (first === last) {
    cover[first] = (cover[first] as number) + end - begin;
    return;
  }
  cover[first] = (cover[first] as number) + first + 1 - begin;
  for (let x = first + 1; x < last; x++) cover[x] = (cover[x] as number) + 1;
  cover[last] = (cover[last] as number) + end - last;
}

/** A side of a polygon, from its upper end to its lower. */
interface Edge {
  readonly top: number;
  readonly bottom: number;
  readonly x: number;
  /** How far it goes to the right for each pixel down. */
  readonly slope: number;
  /** Whether the polygon runs down here, or up. */
  readonly turn: 1 | -1;
}

function edgesOf(polygons: readonly Polygon[]): Edge[] {
  const edges: Edge[] = [];
  for (const polygon of polygons)
    for (let at = 0; at < polygon.length; at += 2) {
      const [x1, y1] = [polygon[at] as number, polygon[at + 1] as number];
      const after = (at + 2) % polygon.length;
      const [x2, y2] = [polygon[after] as number, polygon[after + 1] as number];
      if (y1 === y2) continue;
      const slope = (x2 - x1) / (y2 - y1);
      edges.push(
        y1 < y2 ? { top: y1, bottom: y2, x: x1, slope, turn: 1 } : { top: y2, bottom: y1, x: x2, slope, turn: -1 },
      );
    }
  return edges.sort((one, other) => one.top - other.top);
}

/** Where a line runs inside. */
function spansAt(open: readonly Edge[], y: number): [left: number, right: number][] {
  const crossings = open.map(({ x, top, slope, turn }) => ({ x: x + (y - top) * slope, turn }));
  crossings.sort((one, other) => one.x - other.x);
  const spans: [number, number][] = [];
  let turns = 0;
  let begin = 0;
  for (const { x, turn } of crossings) {
    if (turns === 0) begin = x;
    turns += turn;
    if (turns === 0) spans.push([begin, x]);
  }
  return spans;
}
