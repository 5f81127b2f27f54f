import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The repository's root folder. */
export const root = resolve(import.meta.dirname, "../../..");

/** Where everything built goes. */
export const dist = join(root, "dist");

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly publisher: string;
  readonly files: readonly string[];
}

export function readManifest(): Manifest {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;
}

/** The packaged extension of this version. */
export function packagedExtension(): string {
  const { name, version } = readManifest();
  return join(dist, `${name}-${version}.vsix`);
}
