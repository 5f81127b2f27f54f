import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { inject } from "vitest";

const root = join(import.meta.dirname, "../../..");

/** Text by path. */
export type Files = Readonly<Record<string, string>>;

/** A map of the repository's examples. */
export function example(name: string): Promise<string> {
  return readFile(join(root, "examples", `${name}.smap`), "utf8");
}

/** A folder with these files, for one test file alone. */
export async function makeWorkspace(files: Files): Promise<string> {
  const folder = await mkdtemp(join(inject("scratch"), "workspace-"));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
