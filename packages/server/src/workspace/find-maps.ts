import { opendir } from "node:fs/promises";
import { join } from "node:path";
import type { Ignored } from "./ignored.ts";

/** A larger workspace is looked through only so far. */
const limits = { folders: 20_000, maps: 5_000 };

/** The maps in a folder and its subfolders, without what git ignores; folders that cannot be read are passed over. */
export async function* findMaps(top: string, ignored: Ignored): AsyncGenerator<string> {
  const folders = [top];
  let looked = 0;
  let found = 0;
  for (let folder = folders.pop(); folder !== undefined && looked < limits.folders; folder = folders.pop()) {
    looked++;
    for (const { name, isFolder } of await contentsOf(folder)) {
      const path = join(folder, name);
      if (isFolder ? ignored.has(path, true, top) : !name.endsWith(".smap") || ignored.has(path, false, top)) continue;
      if (isFolder) folders.push(path);
      else {
        if (found++ >= limits.maps) return;
        yield path;
      }
    }
  }
}

async function contentsOf(folder: string): Promise<{ name: string; isFolder: boolean }[]> {
  const contents: { name: string; isFolder: boolean }[] = [];
  try {
    for await (const entry of await opendir(folder)) {
      if (entry.isFile() || entry.isDirectory()) contents.push({ name: entry.name, isFolder: entry.isDirectory() });
    }
  } catch {
    // A folder that is not there or not ours to read has no maps.
  }
  return contents;
}
