import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bakery } from "./support/bakery.ts";
import { useWorkbench } from "./support/use-workbench.ts";
import type { Workbench } from "./support/workbench.ts";

declare global {
  /** What was read in the picture that comes with the page. */
  var seenFirst: string | undefined;
}

/** Runs in each page before anything else. The editor writes the page into it anew: whoever observed it then observes nothing. */
function noteFirst(): void {
  const timer = setInterval(() => {
    const words = document.querySelector("#first svg")?.textContent;
    if (!words) return;
    globalThis.seenFirst = words;
    clearInterval(timer);
  }, 4);
}

const files = Object.fromEntries(
  ["deleted", "first", "lost", "renamed", "second", "third"].map((name) => [
    `${name}.smap`,
    bakery.replace("Bakery", name),
  ]),
);

describe("preview panels", () => {
  const workbench = useWorkbench({ files });

  async function open(file: string): Promise<Workbench> {
    const editor = workbench();
    await editor.openBoth(file);
    return editor;
  }

  it("go along with the active editor until they are pinned", async () => {
    const editor = await open("first.smap");
    await editor.preview.drawn("first").waitFor();
    await editor.openFile("second.smap");
    await editor.preview.drawn("second").waitFor();
    await editor.preview.button("Keep showing this map").click();
    await editor.tab("[Map] second.smap").waitFor();
    await editor.openBoth("first.smap");
    expect(await editor.tab("[Map] second.smap").count()).toBe(1);
    await editor.run("View: Close All Editors");
  });

  it("show a map before their page can draw", async () => {
    const editor = workbench();
    await editor.page.addInitScript(noteFirst);
    // If the server is busy, the page may be the first to draw.
    await editor.until(async () => {
      await editor.run("View: Close All Editors");
      await open("second.smap");
      await editor.preview.drawn("second").waitFor();
      const seen = await editor.preview.root.evaluate(() => globalThis.seenFirst);
      expect(seen).toContain("second");
    });
    expect(await editor.preview.frame.locator("#first").count()).toBe(0);
    await editor.run("View: Close All Editors");
  });

  it("come back after a reload, with their map", async () => {
    const editor = await open("third.smap");
    await editor.preview.drawn("third").waitFor();
    await editor.run("Developer: Reload Window");
    await editor.tab("Map third.smap").waitFor();
    await editor.preview.drawn("third").waitFor();
    await editor.preview.card("bake").waitFor();
  });

  it("come back after a reload without their file, and say so", async () => {
    const editor = await open("lost.smap");
    await editor.preview.drawn("lost").waitFor();
    await editor.preview.button("Keep showing this map").click();
    await editor.tab("[Map] lost.smap").waitFor();
    await editor.page.locator(".tabs-container .tab", { hasText: "lost.smap" }).first().click();
    await editor.run("View: Close Editor");
    await rm(join(editor.folder, "lost.smap"));
    await editor.run("Developer: Reload Window");
    await editor.preview.message("“lost.smap” is not there any more.").waitFor();
    await editor.run("View: Close All Editors");
  });

  it("keep the last picture of a file that is deleted, and say so", async () => {
    const editor = await open("deleted.smap");
    await editor.preview.drawn("deleted").waitFor();
    // An editor that was reloaded takes a while to watch its files, and is never told what happened before.
    await editor.until(async () => {
      await writeFile(join(editor.folder, "deleted.smap"), bakery.replace("Bakery", "deleted"));
      // What comes and goes within a moment was never there for it.
      await editor.page.waitForTimeout(500);
      await rm(join(editor.folder, "deleted.smap"));
      await editor.preview.message("“deleted.smap” is not there any more.").waitFor();
    });
    // While an editor has the text it can be edited. After that there is nothing to edit.
    await editor.preview.button("Keep showing this map").click();
    await editor.page.locator(".tabs-container .tab", { hasText: "deleted.smap" }).first().click();
    await editor.run("View: Close Editor");
    await editor.preview.card("bake").click();
    await editor.press("F2");
    await editor.page.keyboard.type("Bake at night");
    await editor.press("Enter");
    await editor.preview.message("This cannot be done: “deleted.smap” is not there any more.").waitFor();
  });

  it("keep the last picture of a map that is closed without being saved, and say so", async () => {
    const editor = workbench();
    await editor.run("View: Close All Editors");
    await editor.run("Strategy Map: New Strategy Map…");
    const question = editor.page.locator(".quick-input-widget");
    await question.locator(".monaco-list-row", { hasText: "A public body" }).click();
    await question.getByText("The title of the map").waitFor();
    await editor.page.keyboard.type("Our town");
    await editor.press("Enter");
    await editor.preview.drawn("Our town").waitFor();
    await editor.until(async () => {
      await editor.page.locator(".tabs-container .tab", { hasText: "town.smap" }).first().click();
      await editor.run("View: Close Editor");
      await editor.page.getByRole("button", { name: "Don't Save" }).click();
    });
    await editor.preview.message("“town.smap” was closed without being saved.").waitFor();
    await editor.preview.card("one-desk").waitFor();
    await editor.run("View: Close All Editors");
  });

  it("stay with a file that is renamed", async () => {
    const editor = await open("renamed.smap");
    await editor.preview.drawn("renamed").waitFor();
    await editor.renameFile("renamed.smap", "new-name.smap");
    await editor.tab("Map new-name.smap").waitFor();
    await editor.preview.card("bake").waitFor();
  });

  it("keep up with what other programs do to a file", async () => {
    const editor = await open("second.smap");
    await writeFile(join(editor.folder, "second.smap"), bakery.replace("Bake twice a day", "Bake thrice a day"));
    await editor.preview.card("bake").filter({ hasText: "thrice" }).waitFor();
    await rename(join(editor.folder, "second.smap"), join(editor.folder, "away.smap"));
    await editor.preview.message("“second.smap” is not there any more.").waitFor();
    await rename(join(editor.folder, "away.smap"), join(editor.folder, "second.smap"));
  });
});
