import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect, vi } from "vitest";
import { Preview } from "./preview.ts";

/** What a machine with two busy cores may need, and no one waits for when all is well. */
export const patience = Number(process.env.E2E_PATIENCE ?? 60_000);

/** What one step may take when all of it is tried again. */
const moment = 5000;

/** A real VS Code with a folder open, as a user at the keyboard has it. */
export class Workbench {
  readonly page: Page;
  readonly folder: string;
  readonly preview: Preview;
  #timeout = patience;

  constructor(page: Page, folder: string) {
    this.page = page;
    this.folder = folder;
    this.preview = new Preview(page);
  }

  press(...keys: string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  /** Types as a person does, one key after the other. */
  type(text: string): Promise<void> {
    return this.page.keyboard.type(text, { delay: 15 });
  }

  /**
   * Tries something until it works, each step of it for a moment only: what is clicked or typed while the editor gives the
   * keyboard to something else, or draws a list anew, gets lost, as it does to a person.
   */
  async until(attempt: () => Promise<void>): Promise<void> {
    const before = this.#timeout;
    const hold = (timeout: number) => {
      this.#timeout = timeout;
      this.page.setDefaultTimeout(timeout);
    };
    try {
      await vi.waitFor(
        () => {
          hold(moment);
          return attempt();
        },
        { timeout: patience, interval: 200 },
      );
    } finally {
      hold(before);
    }
  }

  /** Shows the explorer, and waits until it has the keyboard. */
  explorer(): Promise<void> {
    return this.until(async () => {
      await this.press("Control+Shift+E");
      await this.page.locator(".explorer-folders-view .monaco-list:focus").waitFor();
    });
  }

  /** A file or folder in the explorer. */
  entry(name: string): Locator {
    return this.page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`);
  }

  /** Runs a command by its title in the palette. */
  async run(title: string): Promise<void> {
    const widget = this.page.locator(".quick-input-widget");
    const row = widget.locator(".monaco-list-row", { hasText: title }).first();
    const chosen = widget.locator(".monaco-list-row.focused", { hasText: title });
    await this.until(async () => {
      await this.press("Escape", "F1");
      await widget.locator("input").first().fill(`>${title}`);
      await row.waitFor();
      // By keyboard: the hover of a tab can lie over the list.
      for (let step = 0; step < 10 && !(await chosen.isVisible()); step++) await this.press("ArrowDown");
      await chosen.waitFor({ timeout: 1000 });
      await this.press("Enter");
    });
  }

  /** Opens a file of the folder's top level to stay, in the first group, and puts the keyboard into it. */
  openFile(name: string): Promise<void> {
    const first = this.page.locator(".editor-group-container").nth(0);
    const beside = this.page.locator(".editor-group-container").nth(1);
    return this.until(async () => {
      await this.press("Control+1");
      await first.and(this.page.locator(".active")).waitFor();
      await this.entry(name).dblclick();
      const text = this.text(name).locator("visible=true");
      await text.first().click();
      if (!(await beside.locator(text).isVisible())) return;
      // What had the keyboard, such as the picture, took it back meanwhile, and now the file lies over it.
      await beside.locator(text).click();
      await this.run("View: Close Editor");
      throw new Error(`“${name}” opened beside the first group.`);
    });
  }

  /** A tab by what stands on it. */
  tab(name: string): Locator {
    return this.page.locator(`.tabs-container .tab[aria-label^="${name}"]`);
  }

  /** Opens a file and its picture beside it. */
  async openBoth(name: string): Promise<void> {
    await this.openFile(name);
    await this.previewButton().waitFor();
    await this.until(async () => {
      await this.text(name).click();
      await this.press("Control+K", "v");
      await this.tab(`Map ${name}`).waitFor();
    });
  }

  /** Makes a file in a folder's top level, with a text. */
  async makeFile(name: string, text: string): Promise<void> {
    const field = this.page.locator(".explorer-folders-view .monaco-inputbox input");
    await this.until(async () => {
      await this.press("Escape");
      await this.page.locator(".explorer-folders-view").hover();
      await this.page.getByRole("button", { name: "New File..." }).click();
      await field.fill(name);
      await field.press("Enter");
      await this.text(name).click();
    });
    await this.page.keyboard.insertText(text);
    await this.press("Control+S");
    await this.page.locator(".tabs-container .tab.active:not(.dirty)").waitFor();
  }

  async renameFile(name: string, newName: string): Promise<void> {
    const field = this.page.locator(".explorer-folders-view .monaco-inputbox input");
    await this.until(async () => {
      await this.entry(name).click();
      await this.press("F2");
      await field.fill(newName);
    });
    await field.press("Enter");
  }

  /** The button for the preview in the title bar; it is there as soon as the editor knows the extension. */
  previewButton(): Locator {
    return this.page.getByRole("button", { name: "Open Preview to the Side" });
  }

  /** The text editor that shows a file. */
  text(name: string): Locator {
    return this.page.locator(`.editor-instance .monaco-editor[data-uri$="/${name}"]`);
  }

  /** Puts the cursor to a place; lines and columns from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.until(async () => {
      await this.press("Control+G");
      await this.page.locator(".quick-input-widget input").fill(`:${line}:${column}`);
      await this.press("Enter");
      await this.cursor(line, column);
    });
  }

  /** Puts the cursor to the end of the first stretch of a file that reads so. */
  async goToEndOf(path: string, words: string): Promise<void> {
    const lines = (await this.stored(path)).split("\n");
    const line = lines.findIndex((one) => one.includes(words));
    if (line < 0) throw new Error(`“${path}” does not read “${words}”.`);
    await this.goTo(line + 1, (lines[line] ?? "").indexOf(words) + words.length + 1);
  }

  /** Waits for the cursor to be at a place, as the status bar says it. */
  async cursor(line: number, column: number): Promise<void> {
    await this.page.locator(".statusbar-item", { hasText: new RegExp(`Ln ${line}, Col ${column}\\b`) }).waitFor();
  }

  /** Waits for the cursor in a file to be on a line, whoever has the keyboard. */
  async line(name: string, line: number): Promise<void> {
    await this.text(name)
      .locator(".active-line-number", { hasText: String(line) })
      .waitFor();
  }

  /** Applies one of the quick fixes that are offered at the cursor. */
  async quickFix(title: string): Promise<void> {
    const row = this.page.locator(".action-widget .monaco-list-row", { hasText: title }).first();
    // The list is of what was known when it was asked for: a finding that comes later is not in it.
    await this.until(async () => {
      await this.press("Escape", "Control+.");
      await row.waitFor();
      const isFocused = () => row.evaluate(({ classList }) => classList.contains("focused"));
      for (let step = 0; step < 30 && !(await isFocused()); step++) await this.press("ArrowDown");
      await this.press("Enter");
      await row.waitFor({ state: "hidden" });
    });
  }

  /** The file as it is on disk. */
  stored(path: string): Promise<string> {
    return readFile(join(this.folder, path), "utf8");
  }

  /** Saves, and waits until the file reads as it should. While it is written it is empty for a moment. */
  async save(path: string, reads: (text: string) => boolean): Promise<string> {
    await this.press("Control+S");
    let text = "";
    const isWritten = async () => {
      text = await this.stored(path);
      return text !== "" && reads(text);
    };
    await expect.poll(isWritten, { timeout: patience }).toBe(true);
    return text;
  }

  /** The findings in the Problems view that read so; the view is opened for it. */
  async problems(reads: string): Promise<Locator> {
    const view = this.page.locator(".part.panel");
    const filter = view.locator(".viewpane-filter input");
    // Something else may come to the front of the panel meanwhile, as a task's terminal does.
    await this.until(async () => {
      if (!(await filter.isVisible())) await this.run("Problems: Focus on Problems View");
      await filter.fill(reads);
    });
    return view.locator(".markers-panel .monaco-list-row", { hasText: reads });
  }
}
