import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { launchBrowser } from "../../editor/browser.ts";
import { installEditor } from "../../editor/install.ts";
import { installExtension, serveEditor } from "../../editor/serve.ts";
import { currentEditor } from "../../editor/versions.ts";
import { packagedExtension } from "../../repository.ts";
import { noteKeys } from "./page-clock.ts";

/** A real VS Code with the packaged extension and one map open, and what a benchmark does with it. */
export interface Session {
  readonly page: Page;
  press(...keys: string[]): Promise<void>;
  /** Puts the cursor behind a stretch of the text. */
  goBehind(words: string): Promise<void>;
  /** The page of the preview. */
  preview(): Promise<Frame>;
}

/** Opens the editor with a text, and ends all of it after the work. */
export async function withSession(text: string, work: (session: Session) => Promise<void>): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), "smap-bench-"));
  const folders = { data: join(home, "data"), extensions: join(home, "extensions") };
  const editor = await installEditor(currentEditor);
  await installExtension(editor, packagedExtension(), folders);
  await writeFile(join(home, "map.smap"), text);
  const served = await serveEditor(editor, folders);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(noteKeys);
    const payload = JSON.stringify([["openFile", `vscode-remote://${new URL(served.address).host}${home}/map.smap`]]);
    await page.goto(`${served.address}?${new URLSearchParams({ folder: home, payload })}`);
    await page.locator(".monaco-editor .view-line").first().waitFor();
    await page.getByRole("button", { name: "Open Preview to the Side" }).waitFor();
    await page.locator(".monaco-editor").first().click();
    await work(sessionOn(page, text));
  } finally {
    await browser.close();
    await served.stop();
    await rm(home, { recursive: true, force: true });
  }
}

function sessionOn(page: Page, text: string): Session {
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  return {
    page,
    press,
    async goBehind(words) {
      const before = text.slice(0, text.indexOf(words) + words.length).split("\n");
      await press("Control+G");
      const input = page.locator(".quick-input-widget input");
      await input.fill(`:${before.length}:${(before.at(-1) ?? "").length + 1}`);
      await press("Enter");
      await input.waitFor({ state: "hidden" });
    },
    async preview() {
      const root = page.frameLocator("iframe.webview.ready").frameLocator("#active-frame").locator("#preview");
      await root.locator('[data-kind="objective"]').first().waitFor();
      const frame = await (await root.elementHandle())?.ownerFrame();
      if (!frame) throw new Error("The preview has no page.");
      return frame;
    },
  };
}
