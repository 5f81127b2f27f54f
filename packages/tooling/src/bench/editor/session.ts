import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { launchBrowser } from "../../editor/browser.ts";
import { installEditor } from "../../editor/install.ts";
import { installExtension, serveEditor } from "../../editor/serve.ts";
import { currentEditor } from "../../editor/versions.ts";
import { noteKeys, noteShown } from "./page-clock.ts";

/** What is opened in the editor, and what shows it. */
export interface Opened {
  /** The packaged extension. */
  readonly vsix: string;
  readonly file: string;
  readonly text: string;
  /** The button of the editor that opens the page beside the text; the extension is known when it is there. */
  readonly button: string;
  /** Something in the page beside the text that is there as soon as it shows anything. */
  readonly shown: string;
  /** Something that is there as soon as the page can be worked with. */
  readonly usable: string;
}

/** A real VS Code with an extension and one text open, and what a benchmark does with it. */
export interface Session {
  readonly page: Page;
  readonly browser: Browser;
  /** The folder that holds everything of this editor: the text, the settings, and the extension. */
  readonly home: string;
  press(...keys: string[]): Promise<void>;
  /** Puts the cursor behind a stretch of the text. */
  goBehind(words: string): Promise<void>;
  /** The page beside the text, once it shows something. */
  beside(): Promise<Frame>;
  closeBeside(): Promise<void>;
}

/** Opens the editor with a text, and ends all of it after the work. */
export async function withSession(opened: Opened, work: (session: Session) => Promise<void>): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), "smap-bench-"));
  const folders = { data: join(home, "data"), extensions: join(home, "extensions") };
  const editor = await installEditor(currentEditor);
  await installExtension(editor, opened.vsix, folders);
  await writeFile(join(home, opened.file), opened.text);
  const settings = { "editor.wordBasedSuggestions": "off", "files.autoSave": "off" };
  const served = await serveEditor(editor, { ...folders, settings });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(noteKeys);
    await page.addInitScript(noteShown, [opened.shown, opened.usable]);
    const address = `vscode-remote://${new URL(served.address).host}${home}/${opened.file}`;
    const payload = JSON.stringify([["openFile", address]]);
    await page.goto(`${served.address}?${new URLSearchParams({ folder: home, payload })}`);
    await page.locator(".monaco-editor .view-line").first().waitFor();
    await page.getByRole("button", { name: opened.button }).waitFor();
    await page.locator(".monaco-editor").first().click();
    await work({ ...sessionOn(page, opened), browser, home });
  } finally {
    await browser.close();
    await served.stop();
    await rm(home, { recursive: true, force: true });
  }
}

function sessionOn(page: Page, { text, shown }: Opened): Omit<Session, "browser" | "home"> {
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
    async beside() {
      const element = page.frameLocator("iframe.webview.ready").frameLocator("#active-frame").locator(shown).first();
      await element.waitFor({ state: "attached" });
      const frame = await (await element.elementHandle())?.ownerFrame();
      if (!frame) throw new Error("There is no page beside the text.");
      return frame;
    },
    async closeBeside() {
      await page.locator(".editor-group-container .tab.active").last().click({ button: "middle" });
      await page.locator("iframe.webview").waitFor({ state: "detached" });
      await page.locator(".monaco-editor").first().click();
    },
  };
}
