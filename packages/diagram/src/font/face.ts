import type { FontWeight } from "../text/index.ts";
import { faces } from "./generated/glyphs.ts";

/** A face of the bundled font, ready to take outlines from. */
export interface Face {
  readonly head: Uint8Array;
  readonly hhea: Uint8Array;
  readonly os2: Uint8Array;
  /** The number of a character's outline. */
  outlineOf(point: number): number | undefined;
  /** The data of an outline, as the table `glyf` holds it. */
  dataOf(outline: number): Uint8Array;
}

const read = new Map<FontWeight, Face>();

export function faceOf(weight: FontWeight): Face {
  const known = read.get(weight);
  if (known) return known;
  const stored = faces[weight];
  const points = new Map(
    stored.points.split(" ").map((pair): [number, number] => {
      const [point = "", outline = ""] = pair.split(":");
      return [Number.parseInt(point, 36), Number.parseInt(outline, 36)];
    }),
  );
  const offsets = [0];
  for (const length of stored.lengths.split(" "))
    offsets.push((offsets.at(-1) as number) + Number.parseInt(length, 36));
  const outlines = bytesOf(stored.outlines);
  const face: Face = {
    head: bytesOf(stored.head),
    hhea: bytesOf(stored.hhea),
    os2: bytesOf(stored.os2),
    outlineOf: (point) => points.get(point),
    dataOf: (outline) => outlines.subarray(offsets[outline], offsets[outline + 1]),
  };
  read.set(weight, face);
  return face;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
