import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import { escapePath, globSync } from "tinyglobby";
import { CannotDo } from "./cannot-do.ts";

/**
 * The maps that paths mean: files as they are, folders searched for `*.smap` except in `node_modules` and in what git
 * ignores, and globs, of which only maps count. `-` stands for itself. In the order of the arguments, each map once.
 *
 * @throws CannotDo if a path means nothing.
 */
export function findMaps(paths: readonly string[]): string[] {
  const found = new Map<string, string>();
  const add = (path: string) => {
    const key = path === "-" ? path : resolve(path);
    if (!found.has(key)) found.set(key, path);
  };
  for (const path of paths) {
    const stat = path === "-" ? undefined : statSync(path, { throwIfNoEntry: false });
    if (path === "-" || (stat && !stat.isDirectory())) add(path);
    else for (const file of mapsAt(path, stat !== undefined)) add(file);
  }
  return [...found.values()];
}

function mapsAt(path: string, isFolder: boolean): string[] {
  const pattern = isFolder ? `${escapePath(path.split(sep).join("/")).replace(/\/$/u, "")}/**/*.smap` : path;
  const files = globSync(pattern, {
    ignore: ["**/node_modules/**", "**/.git/**"],
    dot: false,
    expandDirectories: false,
  });
  const maps = files.filter((file) => file.endsWith(".smap")).sort();
  if (!isFolder && maps.length === 0) throw new CannotDo(`There is no file, folder or map at “${path}”.`);
  return maps.filter((file) => !isIgnored(resolve(file))).map(tidy);
}

function tidy(file: string): string {
  const path = relative(process.cwd(), resolve(file));
  return (path.startsWith("..") || isAbsolute(path) ? file : path).split(sep).join("/");
}

const readIgnores = new Map<string, Ignore | undefined>();

/** Whether a `.gitignore` beside the file or above it, up to the repository's root, names it. */
function isIgnored(file: string): boolean {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (!readIgnores.has(folder)) {
      const list = join(folder, ".gitignore");
      readIgnores.set(folder, existsSync(list) ? ignore().add(readFileSync(list, "utf8")) : undefined);
    }
    if (readIgnores.get(folder)?.ignores(relative(folder, file).split(sep).join("/"))) return true;
    if (existsSync(join(folder, ".git")) || dirname(folder) === folder) return false;
  }
}
