import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bakery } from "./support/bakery.ts";
import { exportMap } from "./support/export.ts";
import { useWorkbench } from "./support/use-workbench.ts";
import { patience } from "./support/workbench.ts";

const names = ["added", "fixed", "linked", "retitled", "typed"];

describe("edits made in the picture", () => {
  const workbench = useWorkbench({ files: Object.fromEntries(names.map((name) => [`${name}.smap`, bakery])) });

  it("retitle an objective, and can be undone in the editor", async () => {
    const editor = workbench();
    await editor.openBoth("retitled.smap");
    await editor.preview.card("bake").click();
    await editor.press("F2");
    await editor.page.keyboard.type("Bake at night");
    await editor.press("Enter");
    await editor.preview.card("bake").filter({ hasText: "Bake at night" }).waitFor();
    await editor.openFile("retitled.smap");
    await editor.save("retitled.smap", (text) => text === bakery.replace("Bake twice a day", "Bake at night"));
    await editor.press("Control+Z");
    await editor.preview.card("bake").filter({ hasText: "Bake twice a day" }).waitFor();
    await editor.save("retitled.smap", (text) => text === bakery);
  });

  it("can be undone from the picture itself", async () => {
    const editor = workbench();
    await editor.openBoth("typed.smap");
    await editor.preview.card("bake").click();
    await editor.press("c");
    await editor.preview.card("bake").and(editor.preview.frame.locator('[aria-label*="Critical"]')).waitFor();
    await editor.press("Control+Z");
    await editor.preview.card("bake").and(editor.preview.frame.locator(':not([aria-label*="Critical"])')).waitFor();
    await editor.preview.waitForKeyboard();
    await editor.press("Control+Z");
    await editor.preview.message("nothing to undo").waitFor();
  });

  it("Ctrl+F searches in the picture, and not in the text", async () => {
    const editor = workbench();
    await editor.openBoth("typed.smap");
    await editor.preview.card("bake").click();
    await editor.press("Control+F");
    await editor.page.keyboard.type("oven");
    // The editor's own search would come a moment later.
    await editor.page.waitForTimeout(500);
    const field = editor.preview.frame.getByRole("textbox").and(editor.preview.frame.locator(":focus"));
    expect(await field.inputValue()).toBe("oven");
    expect(await editor.page.locator(".find-widget.visible").count()).toBe(0);
    await editor.press("Escape");
  });

  it("add an objective", async () => {
    const editor = workbench();
    await editor.openBoth("added.smap");
    await editor.preview.card("bakers").click();
    await editor.press("a");
    await editor.page.keyboard.type("Learn from the old baker");
    await editor.press("Enter");
    await editor.preview.cards().filter({ hasText: "old baker" }).waitFor();
    await editor.openFile("added.smap");
    const text = await editor.save("added.smap", (now) => now !== bakery);
    expect(text).toMatch(/objective bakers .*\n\s+objective \S+ "Learn from the old baker"\n/);
  });

  it("draw a link", async () => {
    const editor = workbench();
    await editor.openBoth("linked.smap");
    await editor.preview.card("season").click();
    await editor.press("l");
    await editor.preview.card("fresh").click();
    await editor.preview.link("season", "fresh").waitFor({ state: "attached" });
    await editor.openFile("linked.smap");
    const text = await editor.save("linked.smap", (now) => now !== bakery);
    expect(text).toContain("season -> fresh");
    // The editor forgets to ask about a text that loses the keyboard right after a change.
    await editor.page.locator(".codelens-decoration", { hasText: "3 causes · 1 effect" }).waitFor();
    await editor.preview.card("season").click();
    await editor.press("Control+Z");
    await editor.page.locator(".codelens-decoration", { hasText: "3 causes" }).waitFor({ state: "detached" });
  });
});

/** The formats as the editor lists them, their endings, and how such a file begins. */
const formats = [
  ["SVG", "svg", "<svg "],
  ["PNG", "png", "\u0089PNG"],
  ["PDF", "pdf", "%PDF-1.7"],
  ["PowerPoint", "pptx", "PK\u0003\u0004"],
  ["HTML", "html", "<!doctype html>"],
] as const;

describe("a map is exported", () => {
  const workbench = useWorkbench({ files: { "bakery.smap": bakery, "old.svg": "old" } });

  it("in every format, with what has not been saved", async () => {
    const editor = workbench();
    await editor.openFile("bakery.smap");
    await editor.goToEndOf("bakery.smap", "Bake twice");
    await editor.type("or thrice");
    for (const [format, ending, beginning] of formats) {
      const file = join(editor.folder, `new.${ending}`);
      await exportMap(editor, format, file);
      const read = () => readFile(file, "latin1").catch(() => "");
      await expect.poll(read, { timeout: patience }).toMatch(new RegExp(`^${beginning}`, "u"));
      const content = await read();
      if (format === "SVG" || format === "HTML") expect(content).toContain("thrice");
      expect(content).not.toContain(editor.folder);
    }
    // Nothing but the files is left.
    expect(readdirSync(editor.folder).sort()).toEqual(
      ["bakery.smap", "old.svg", ...formats.map(([, ending]) => `new.${ending}`)].sort(),
    );
  });

  it("in the place of an old file", async () => {
    const editor = workbench();
    await exportMap(editor, "SVG", join(editor.folder, "old.svg"));
    await expect.poll(() => editor.stored("old.svg"), { timeout: patience }).toMatch(/^<svg /u);
  });

  it("not, where nothing can be written, and the editor says so", async () => {
    // Not even an administrator makes files there.
    await exportMap(workbench(), "SVG", "/proc/exported.svg");
    await workbench().page.getByText("The map is not exported").first().waitFor();
  });

  it("to the clipboard", async () => {
    const editor = workbench();
    await editor.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await editor.preview.card("bake").click();
    await editor.preview.button("Export the map").click();
    await editor.preview.button("Copy as image").click();
    await editor.preview.frame.getByText("The picture is on the clipboard.").waitFor();
  });
});
