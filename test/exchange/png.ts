import { crc32, inflateSync } from "node:zlib";

/** A PNG file, unpacked: three bytes for each pixel. */
export interface ReadPng {
  readonly width: number;
  readonly height: number;
  colourAt(x: number, y: number): string;
  readonly data: Uint8Array;
}

/** Reads the PNG files that are written here: eight bits for each of three colours. @throws if it is none of them, or damaged. */
export function readPng(bytes: Uint8Array): ReadPng {
  const file = Buffer.from(bytes);
  if (file.toString("latin1", 0, 8) !== "\u0089PNG\r\n\u001a\n") throw new Error("not a PNG file");
  const packed: Buffer[] = [];
  let [width, height] = [0, 0];
  let isEnded = false;
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString("latin1", at + 4, at + 8);
    if (crc32(file.subarray(at + 4, at + 8 + length)) !== file.readUInt32BE(at + 8 + length))
      throw new Error(`damaged ${type}`);
    const data = file.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
    if (type === "IDAT") packed.push(data);
    isEnded = type === "IEND";
    at += 12 + length;
  }
  if (!isEnded) throw new Error("no end");
  const rows = inflateSync(Buffer.concat(packed));
  const line = 3 * width;
  if (rows.length !== (line + 1) * height) throw new Error("rows of another length");
  const data = new Uint8Array(line * height);
  for (let row = 0; row < height; row++) {
    if (rows[row * (line + 1)] !== 2) throw new Error("another filter");
    for (let at = 0; at < line; at++)
      data[row * line + at] =
        (rows[row * (line + 1) + 1 + at] ?? 0) + (row === 0 ? 0 : (data[(row - 1) * line + at] ?? 0));
  }
  const colourAt = (x: number, y: number) =>
    `#${Buffer.from(data.subarray(3 * (Math.round(y) * width + Math.round(x))).subarray(0, 3)).toString("hex")}`;
  return { width, height, data, colourAt };
}
