import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Git } from "./git.ts";

/** The files of a repository at one moment. Paths are those of git: from the top, with slashes. */
export interface Snapshot {
  /** The text of a file; undefined if there is none. */
  read(path: string): string | undefined;
}

/** The files as they are now. */
export class WorkingTree implements Snapshot {
  readonly #git: Git;

  constructor(git: Git) {
    this.#git = git;
  }

  read(path: string): string | undefined {
    const file = join(this.#git.folder, path);
    try {
      return existsSync(file) && statSync(file).isFile() ? readFileSync(file, "utf8") : undefined;
    } catch {
      return undefined;
    }
  }
}

/** The files of a commit, as far as maps can need them: maps, and the settings beside them. */
export class Commit implements Snapshot {
  readonly #git: Git;
  readonly #hash: string;
  #blobs: Map<string, string> | undefined;
  readonly #texts = new Map<string, string | undefined>();

  constructor(git: Git, hash: string) {
    this.#git = git;
    this.#hash = hash;
  }

  read(path: string): string | undefined {
    if (!this.#texts.has(path)) this.load([path]);
    return this.#texts.get(path);
  }

  /** Reads several files with one call of git. */
  load(paths: readonly string[]): void {
    const wanted = paths.filter((path) => !this.#texts.has(path));
    const blobs = wanted.map((path) => this.#blob(path));
    const known = blobs.filter((blob) => blob !== undefined);
    const contents = readBlobs(this.#git, known);
    for (const [index, path] of wanted.entries()) this.#texts.set(path, contents.get(blobs[index] ?? ""));
  }

  #blob(path: string): string | undefined {
    if (!this.#blobs) {
      this.#blobs = new Map();
      for (const entry of this.#git.list(["ls-tree", "-r", "-z", "--full-tree", this.#hash])) {
        const [head = "", name = ""] = split(entry, "\t");
        const [mode, , blob] = head.split(" ");
        // Links are no maps, wherever they lead.
        if (blob && mode?.startsWith("100") && /\.smap$|(?:^|\/)smap\.config\.json$/u.test(name))
          this.#blobs.set(name, blob);
      }
    }
    return this.#blobs.get(path);
  }
}

function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

/** The texts of blobs, by their hashes. */
function readBlobs(git: Git, hashes: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  if (hashes.length === 0) return texts;
  const output = git.run(["cat-file", "--batch"], `${hashes.join("\n")}\n`);
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const [hash = "", type, size] = output.toString("latin1", at, end).split(" ");
    if (type !== "blob") {
      // `HASH missing`: a clone that leaves out files, and cannot fetch them now.
      at = end + 1;
      continue;
    }
    const from = end + 1;
    texts.set(hash, output.toString("utf8", from, from + Number(size)));
    at = from + Number(size) + 1;
  }
  return texts;
}
