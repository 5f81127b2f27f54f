import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type InstalledEditor, installEditor } from "../../packages/tooling/src/editor/install.ts";
import { installExtension } from "../../packages/tooling/src/editor/serve.ts";
import { currentEditor, oldestEditor } from "../../packages/tooling/src/editor/versions.ts";
import { packagedExtension } from "../../packages/tooling/src/repository.ts";

/** An editor with the packaged extension installed. */
export interface PreparedEditor {
  readonly installed: InstalledEditor;
  readonly extensions: string;
}

/** The newest VS Code, and the oldest that the manifest names. */
export type EditorAge = "current" | "oldest";

declare module "vitest" {
  export interface ProvidedContext {
    readonly editors: Readonly<Record<EditorAge, PreparedEditor>>;
    /** A folder for all that the tests write; it is removed at the end. */
    readonly scratch: string;
  }
}

/** Before the first end-to-end test: the editors are there, and the packaged extension is in them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const vsix = packagedExtension();
  if (!existsSync(vsix)) throw new Error("The extension is not packaged: “npm run package” does it.");
  const scratch = await mkdtemp(join(tmpdir(), "smap-e2e-"));
  const prepare = async (age: EditorAge): Promise<PreparedEditor> => {
    const installed = await installEditor(age === "current" ? currentEditor : oldestEditor);
    const extensions = join(scratch, `extensions-${age}`);
    await installExtension(installed, vsix, { data: join(scratch, `installing-${age}`), extensions });
    return { installed, extensions };
  };
  project.provide("editors", { current: await prepare("current"), oldest: await prepare("oldest") });
  project.provide("scratch", scratch);
  return () => rm(scratch, { recursive: true, force: true });
}
