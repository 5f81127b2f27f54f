import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inflateSync } from "node:zlib";

/** The parts of Inter that its package holds, by script; together they are the font. */
export const subsets = ["latin", "latin-ext", "vietnamese", "greek", "greek-ext", "cyrillic", "cyrillic-ext"] as const;

/** The tables of one part of Inter, unpacked from WOFF 1.0 (https://www.w3.org/TR/WOFF/). */
export function readTables(subset: string, weight: number): Map<string, Buffer> {
  const folder = dirname(createRequire(import.meta.url).resolve("@fontsource/inter/package.json"));
  const bytes = readFileSync(join(folder, "files", `inter-${subset}-${weight}-normal.woff`));
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < bytes.readUInt16BE(12); index++) {
    const entry = 44 + index * 20;
    const from = bytes.readUInt32BE(entry + 4);
    const packed = bytes.readUInt32BE(entry + 8);
    const data = bytes.subarray(from, from + packed);
    const isPacked = packed < bytes.readUInt32BE(entry + 12);
    tables.set(bytes.toString("latin1", entry, entry + 4), isPacked ? inflateSync(data) : data);
  }
  return tables;
}
