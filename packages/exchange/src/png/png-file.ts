import { zlibSync } from "fflate";
import type { Pixels } from "./pixels.ts";

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Pixels as a PNG file (ISO/IEC 15948). */
export function pngFile({ width, height, data }: Pixels): Uint8Array {
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Eight bits for each of three colours.
  head.set([8, 2, 0, 0, 0], 8);
  const parts = [
    chunk("IHDR", head),
    chunk("IDAT", zlibSync(filtered(width, height, data), { level: 6 })),
    chunk("IEND", new Uint8Array(0)),
  ];
  const file = new Uint8Array(parts.reduce((sum, { length }) => sum + length, signature.length));
  file.set(signature);
  let at = signature.length;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

/** Each row as its difference to the one above it: maps are mostly surfaces, of which nothing is left. */
function filtered(width: number, height: number, data: Uint8Array): Uint8Array {
  const length = 3 * width;
  const rows = new Uint8Array((length + 1) * height);
  for (let row = 0; row < height; row++) {
    const [from, to] = [row * length, row * (length + 1)];
    rows[to] = 2;
    for (let at = 0; at < length; at++)
      rows[to + 1 + at] = (data[from + at] as number) - (row === 0 ? 0 : (data[from - length + at] as number));
  }
  return rows;
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let letter = 0; letter < 4; letter++) view.setUint8(4 + letter, type.charCodeAt(letter));
  bytes.set(data, 8);
  let sum = 0xffffffff;
  for (let at = 4; at < 8 + data.length; at++)
    sum = (remainders[(sum ^ (bytes[at] as number)) & 0xff] as number) ^ (sum >>> 8);
  view.setUint32(8 + data.length, ~sum >>> 0);
  return bytes;
}
