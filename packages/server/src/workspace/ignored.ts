import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import ignore, { type Ignore } from "ignore";

/** What the `.gitignore` files of a workspace name, each read once. */
export class Ignored {
  readonly #lists = new Map<string, Ignore | undefined>();

  /**
   * Whether a file or folder is of no concern: in `node_modules` or a hidden folder, or named by a `.gitignore` beside it or
   * above, up to the repository's root. `top` is where the workspace begins.
   */
  has(path: string, isFolder: boolean, top: string): boolean {
    const inner = relative(top, path).split(sep);
    const folders = isFolder ? inner : inner.slice(0, -1);
    if (folders.some((name) => name === "node_modules" || (name.startsWith(".") && name !== ".."))) return true;
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const name = relative(folder, path).split(sep).join("/") + (isFolder ? "/" : "");
      if (this.#list(folder)?.ignores(name)) return true;
      if (existsSync(join(folder, ".git")) || dirname(folder) === folder || basename(folder) === "") return false;
    }
  }

  #list(folder: string): Ignore | undefined {
    if (!this.#lists.has(folder)) {
      const file = join(folder, ".gitignore");
      this.#lists.set(folder, existsSync(file) ? ignore().add(readFileSync(file, "utf8")) : undefined);
    }
    return this.#lists.get(folder);
  }
}
