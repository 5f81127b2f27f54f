import { advanceUnits, type FontWeight } from "../text/index.ts";
import { type Face, faceOf } from "./face.ts";
import { fontFile } from "./font-file.ts";

/** A font with few characters, as a TrueType file. */
export interface FontSubset {
  readonly file: Uint8Array;
  /** Code point → number of its glyph in the file. */
  readonly glyphs: ReadonlyMap<number, number>;
}

/**
 * The bundled font with nothing but the characters of a text; undefined if it has none of them. Equal characters give equal
 * bytes.
 */
export function subsetFont(text: string, weight: FontWeight): FontSubset | undefined {
  const face = faceOf(weight);
  const points = [...new Set(Array.from(text, (char) => char.codePointAt(0) ?? 0))]
    .filter((point) => point <= 0xffff && face.outlineOf(point) !== undefined)
    .sort((a, b) => a - b);
  if (points.length === 0) return undefined;
  const glyphs = glyphsOf(face, points);
  const widths = new Map(points.map((point) => [glyphs.numberOf(point), advanceUnits(point, weight) ?? 0]));
  const file = fontFile(
    new Map([
      ["OS/2", face.os2],
      ["cmap", characterMap(points, glyphs.numberOf)],
      ["glyf", glyphs.data],
      ["head", withField(face.head, 50, 1)],
      ["hhea", withField(face.hhea, 34, glyphs.count)],
      ["hmtx", metrics(glyphs, widths)],
      ["loca", glyphs.offsets],
      ["maxp", profile(glyphs.count)],
      ["name", names()],
      ["post", post()],
    ]),
  );
  return { file, glyphs: new Map(points.map((point) => [point, glyphs.numberOf(point)])) };
}

interface Glyphs {
  readonly count: number;
  readonly data: Uint8Array;
  readonly offsets: Uint8Array;
  readonly begins: readonly number[];
  numberOf(point: number): number;
}

/** The outlines of characters and all that they are composed of; the first is the empty one for what is missing. */
function glyphsOf(face: Face, points: readonly number[]): Glyphs {
  const numbers = new Map<number, number>();
  const parts: Uint8Array[] = [new Uint8Array(0)];
  const take = (outline: number): number => {
    const known = numbers.get(outline);
    if (known !== undefined) return known;
    const number = parts.length;
    numbers.set(outline, number);
    const data = face.dataOf(outline).slice();
    parts.push(data);
    const view = new DataView(data.buffer);
    for (const place of componentsOf(view)) view.setUint16(place, take(view.getUint16(place)));
    return number;
  };
  const byPoint = new Map(points.map((point) => [point, take(face.outlineOf(point) as number)]));
  const begins = [0];
  for (const { length } of parts) begins.push((begins.at(-1) as number) + ((length + 3) & ~3));
  const data = new Uint8Array(begins.at(-1) as number);
  for (const [index, part] of parts.entries()) data.set(part, begins[index]);
  const offsets = numbersIn(4, begins);
  return { count: parts.length, data, offsets, begins, numberOf: (point) => byPoint.get(point) ?? 0 };
}

/** Where the numbers of its parts stand in a composite outline (OpenType, table `glyf`). */
function componentsOf(view: DataView): number[] {
  if (view.byteLength < 10 || view.getInt16(0) >= 0) return [];
  const places: number[] = [];
  for (let at = 10, goesOn = true; goesOn; ) {
    const flags = view.getUint16(at);
    places.push(at + 2);
    const scale = flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    at += 4 + (flags & 0x1 ? 4 : 2) + scale;
    goesOn = (flags & 0x20) !== 0;
  }
  return places;
}

/** One segment for each character: a map holds few (table `cmap`, format 4). */
function characterMap(points: readonly number[], numberOf: (point: number) => number): Uint8Array {
  const segments = [...points.filter((point) => point < 0xffff), 0xffff];
  const count = segments.length;
  const power = Math.floor(Math.log2(count));
  const deltas = segments.map((point) => (point === 0xffff ? 1 : (numberOf(point) - point) & 0xffff));
  const search = [2 * 2 ** power, power, 2 * (count - 2 ** power)];
  const format = [4, 16 + 8 * count, 0, 2 * count, ...search, ...segments, 0, ...segments, ...deltas];
  // Version, one table: for Windows, Unicode, at byte 12.
  return numbersIn(2, [0, 1, 3, 1, 0, 12, ...format, ...segments.map(() => 0)]);
}

function metrics({ count, data, begins }: Glyphs, widths: ReadonlyMap<number, number>): Uint8Array {
  const view = new DataView(data.buffer);
  return numbersIn(
    2,
    Array.from({ length: count }, (_, glyph) => {
      const begin = begins[glyph] as number;
      const isEmpty = begin === begins[glyph + 1];
      return [widths.get(glyph) ?? 0, isEmpty ? 0 : view.getInt16(begin + 2) & 0xffff];
    }).flat(),
  );
}

/** Generous limits: they only reserve memory. */
function profile(count: number): Uint8Array {
  return numbersIn(2, [1, 0, count, 2048, 128, 2048, 128, 2, 0, 0, 0, 0, 0, 0, 16, 4]);
}

function names(): Uint8Array {
  const family = Array.from("Inter", (char) => char.charCodeAt(0));
  const record = (id: number) => [3, 1, 0x409, id, 2 * family.length, 0];
  const records = [1, 4, 6].flatMap(record);
  return numbersIn(2, [0, 3, 6 + 2 * records.length, ...records, ...family]);
}

/** No names of glyphs (table `post`, version 3). */
function post(): Uint8Array {
  return numbersIn(4, [0x00030000, 0, 0, 0, 0, 0, 0, 0]);
}

function numbersIn(size: 2 | 4, numbers: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(size * numbers.length));
  for (const [index, number] of numbers.entries())
    if (size === 2) view.setUint16(2 * index, number);
    else view.setUint32(4 * index, number);
  return new Uint8Array(view.buffer);
}

function withField(table: Uint8Array, at: number, value: number): Uint8Array {
  const copy = table.slice();
  const view = new DataView(copy.buffer);
  view.setUint16(at, value);
  // Before the sum of the whole file is known, its field is zero.
  if (at === 50) view.setUint32(8, 0);
  return copy;
}
