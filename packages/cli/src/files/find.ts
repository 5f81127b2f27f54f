import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import { escapePath, globSync } from "tinyglobby";
import { CannotDo } from "./cannot-do.ts";

/**
 * The maps that paths mean: files as they are, folders searched for `*.smap` except in `node_modules` and in what git
 * ignores, and globs. In the order of the arguments, each map once.
 *
 * @throws CannotDo if a path means nothing.
 */
export function findMaps(paths: readonly string[]): string[] {
  const found = new Set<string>();
  for (const path of paths.length === 0 ? ["."] : paths) {
    const stat = existsSync(path) ? statSync(path) : undefined;
    if (stat && !stat.isDirectory()) {
      found.add(path);
      continue;
    }
    const pattern = stat ? `${escapePath(path.split(sep).join("/")).replace(/\/$/u, "")}/**/*.smap` : path;
    const files = globSync(pattern, {
      ignore: ["**/node_modules/**", "**/.git/**"],
      dot: false,
      expandDirectories: false,
    });
    if (!stat && files.length === 0) throw new CannotDo(`There is no file, folder or map at “${path}”.`);
    for (const file of files.sort()) if (!isIgnored(resolve(file))) found.add(tidy(file));
  }
  return [...found];
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
