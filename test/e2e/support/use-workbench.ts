import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, inject } from "vitest";
import { launchBrowser } from "../../../packages/tooling/src/editor/browser.ts";
import { type ServedEditor, serveEditor } from "../../../packages/tooling/src/editor/serve.ts";
import type { EditorAge } from "../editor.ts";
import { patience, Workbench } from "./workbench.ts";
import { type Files, makeWorkspace } from "./workspace.ts";

const results = join(import.meta.dirname, "../../../test-results");

const usualEditor: EditorAge = process.env.E2E_EDITOR === "oldest" ? "oldest" : "current";

export interface WorkbenchOptions {
  readonly files: Files | (() => Promise<Files>);
  /** Which VS Code; if absent the current one, or the one that the environment variable E2E_EDITOR names. */
  readonly editor?: EditorAge;
  /** One of the files, a workspace of several folders, to be opened instead of the folder. */
  readonly workspace?: string;
  /** The address of a folder to be opened instead, which is nowhere on disk; it is empty. */
  readonly virtualFolder?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/**
 * Opens a folder in VS Code for the tests of a file, and closes it after them. When a test fails, what was on the screen and
 * what was said is left in `test-results/`.
 */
export function useWorkbench({
  files,
  editor = usualEditor,
  workspace,
  virtualFolder,
  settings = {},
}: WorkbenchOptions): () => Workbench {
  let browser: Browser | undefined;
  let served: ServedEditor | undefined;
  let workbench: Workbench | undefined;
  const said: string[] = [];

  beforeAll(async () => {
    const { installed, extensions } = inject("editors")[editor];
    const folder = await makeWorkspace(typeof files === "function" ? await files() : files);
    const data = await mkdtemp(join(inject("scratch"), "data-"));
    served = await serveEditor(installed, { data, extensions, settings });
    browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(patience);
    page.on("console", (message) => {
      if (message.type() === "error") said.push(message.text());
    });
    const [what, path] = workspace === undefined ? ["folder", folder] : ["workspace", join(folder, workspace)];
    await page.goto(`${served.address}?${what}=${encodeURIComponent(virtualFolder ?? path)}`);
    const explorer = page.locator(".explorer-folders-view");
    await (virtualFolder ? explorer : explorer.locator(".monaco-list-row").first()).waitFor();
    workbench = new Workbench(page, folder);
  });

  beforeEach(({ onTestFailed, task }) => {
    onTestFailed(async () => {
      const name = join(results, task.name.replaceAll(/[^\p{L}\p{N}]+/gu, "-"));
      await mkdir(results, { recursive: true });
      await workbench?.page.screenshot({ path: `${name}.png` });
      await writeFile(`${name}.txt`, [...said, served?.output() ?? ""].join("\n"));
    });
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  return () => {
    if (!workbench) throw new Error("The editor is not open.");
    return workbench;
  };
}
