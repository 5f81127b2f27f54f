import { copyFile, glob, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { dist, root } from "../repository.ts";

/** The unpacked extension: what is packaged, and what `code --extensionDevelopmentPath` takes. */
export const stagedExtension = join(dist, "extension");

/** Files that the editor looks for beside the manifest, and where we keep them. */
const besideManifest: Readonly<Record<string, string>> = {
  "packages/vscode/README.md": "README.md",
  "packages/vscode/l10n/package.nls.json": "package.nls.json",
  "packages/vscode/l10n/package.nls.de.json": "package.nls.de.json",
};

/** What the manifest says to the workspace only. */
const workspaceOnly = new Set([
  "private",
  "bin",
  "files",
  "workspaces",
  "allowScripts",
  "scripts",
  "devDependencies",
  "overrides",
]);

async function filesOf(patterns: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const before = found.size;
    for await (const file of glob(pattern, { cwd: root })) found.add(file.replaceAll("\\", "/"));
    if (found.size === before)
      throw new Error(`The manifest's “files” names “${pattern}”, and there is none: build first.`);
  }
  return [...found].sort();
}

/** Copies what the manifest's `files` allows, and nothing else, into {@link stagedExtension}. */
export async function stageExtension(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as Record<string, unknown>;
  await rm(stagedExtension, { recursive: true, force: true });
  for (const file of await filesOf(manifest.files as string[])) {
    const target = join(stagedExtension, besideManifest[file] ?? file);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(root, file), target);
  }
  const shipped = Object.fromEntries(Object.entries(manifest).filter(([key]) => !workspaceOnly.has(key)));
  await writeFile(join(stagedExtension, "package.json"), `${JSON.stringify(shipped, null, 2)}\n`);
  return stagedExtension;
}
