import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const root = join(import.meta.dirname, "..");

export interface MapText {
  /** The file's name without its ending. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** The `.smap` files of a folder of the repository, by name. */
export function mapTexts(folder: string): MapText[] {
  const files = readdirSync(join(root, folder)).filter((file) => file.endsWith(".smap"));
  if (files.length === 0) throw new Error(`“${folder}” has no maps`);
  return files.sort().map((file) => {
    const path = join(folder, file);
    return { name: basename(file, ".smap"), path, text: readFileSync(join(root, path), "utf8") };
  });
}
