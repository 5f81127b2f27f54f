import { existsSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/**
 * A file as reports for forges name it: from the top of the repository around the current folder, or from the current
 * folder where there is none; with slashes.
 */
export function repositoryPath(path: string, folder = process.cwd()): string {
  const place = relative(topOf(folder), resolve(folder, path));
  return (place.startsWith("..") || isAbsolute(place) ? path : place).split(sep).join("/");
}

function topOf(folder: string): string {
  for (let top = resolve(folder); ; top = dirname(top)) {
    if (existsSync(join(top, ".git"))) return top;
    if (dirname(top) === top) return folder;
  }
}
