import type { FontWeight } from "../text/index.ts";
import { type Face, faceOf } from "./face.ts";

/** A point of an outline in units of the font, `y` upward; one that is not on the curve is the handle of a quadratic one. */
export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly isOn: boolean;
}

/** The closed lines around a character's letter, from the bundled font; undefined if it has none for it. */
export function outlineOf(point: number, weight: FontWeight): readonly (readonly OutlinePoint[])[] | undefined {
  const face = faceOf(weight);
  const outline = face.outlineOf(point);
  return outline === undefined ? undefined : contoursOf(face, outline, 0);
}

/** Outlines that are made of others which are made of others are no more than a few deep. */
const deepest = 6;

/** OpenType, table `glyf`. */
function contoursOf(face: Face, outline: number, depth: number): OutlinePoint[][] {
  const data = face.dataOf(outline);
  if (data.length < 10 || depth > deepest) return [];
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const count = view.getInt16(0);
  return count >= 0 ? simple(view, count) : composite(face, view, depth);
}

const flag = { on: 0x1, shortX: 0x2, shortY: 0x4, repeat: 0x8, sameX: 0x10, sameY: 0x20 } as const;

function simple(view: DataView, count: number): OutlinePoint[][] {
  const ends = Array.from({ length: count }, (_, index) => view.getUint16(10 + 2 * index));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = 10 + 2 * count;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < total) {
    const bits = view.getUint8(at++);
    const times = bits & flag.repeat ? view.getUint8(at++) : 0;
    for (let time = 0; time <= times; time++) flags.push(bits);
  }
  const places = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((bits) => {
      if (bits & short) value += bits & same ? view.getUint8(at++) : -view.getUint8(at++);
      else if (!(bits & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = places(flag.shortX, flag.sameX);
  const ys = places(flag.shortY, flag.sameY);
  return ends.map((end, contour) => {
    const begin = contour === 0 ? 0 : (ends[contour - 1] as number) + 1;
    return Array.from({ length: end - begin + 1 }, (_, index) => ({
      x: xs[begin + index] as number,
      y: ys[begin + index] as number,
      isOn: ((flags[begin + index] as number) & flag.on) !== 0,
    }));
  });
}

const part = { words: 0x1, offsets: 0x2, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 } as const;

function composite(face: Face, view: DataView, depth: number): OutlinePoint[][] {
  const contours: OutlinePoint[][] = [];
  for (let at = 10, goesOn = true; goesOn; ) {
    const bits = view.getUint16(at);
    const outline = view.getUint16(at + 2);
    at += 4;
    const isWide = (bits & part.words) !== 0;
    const dx = isWide ? view.getInt16(at) : view.getInt8(at);
    const dy = isWide ? view.getInt16(at + 2) : view.getInt8(at + 1);
    at += isWide ? 4 : 2;
    const number = () => {
      at += 2;
      return view.getInt16(at - 2) / 0x4000;
    };
    let [a, b, c, d] = [1, 0, 0, 1];
    if (bits & part.scale) a = d = number();
    else if (bits & part.twoScales) [a, d] = [number(), number()];
    else if (bits & part.matrix) [a, b, c, d] = [number(), number(), number(), number()];
    const [left, up] = bits & part.offsets ? [dx, dy] : [0, 0];
    for (const contour of contoursOf(face, outline, depth + 1))
      contours.push(contour.map(({ x, y, isOn }) => ({ x: a * x + c * y + left, y: b * x + d * y + up, isOn })));
    goesOn = (bits & part.more) !== 0;
  }
  return contours;
}
