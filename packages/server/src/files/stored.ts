import { readFileSync, statSync } from "node:fs";

/** A larger file is no strategy map; nor is it read. */
const maxBytes = 20_000_000;

/** Tells one state of a file from another; undefined if there is no such file, or it is too large to be a map. */
export function stampOf(path: string): string | undefined {
  try {
    // Most folders have no settings, and asking must not cost an exception at every key.
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return undefined;
    const { mtimeMs, size, ino } = found;
    return size > maxBytes ? undefined : `${mtimeMs}/${size}/${ino}`;
  } catch {
    return undefined;
  }
}

export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
