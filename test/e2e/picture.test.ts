import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bakery } from "./support/bakery.ts";
import { patience, useWorkbench } from "./support/workbench.ts";

const names = ["added", "exported", "fixed", "linked", "retitled", "typed"];

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
    await editor.preview.card("bake").and(editor.preview.frame.locator('[aria-label*="critical"]')).waitFor();
    await editor.press("Control+Z");
    await editor.preview.card("bake").and(editor.preview.frame.locator(':not([aria-label*="critical"])')).waitFor();
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
  });

  it("leave the picture as a file", async () => {
    const editor = workbench();
    await editor.openBoth("exported.smap");
    await editor.preview.card("bake").waitFor();
    await editor.preview.card("bake").click();
    await editor.run("Strategy Map: Save Picture as SVG…");
    const name = editor.page.locator(".quick-input-widget input").first();
    await expect.poll(() => name.inputValue(), { timeout: patience }).toContain("exported.svg");
    await editor.press("Enter");
    await expect.poll(() => readdirSync(editor.folder), { timeout: patience }).toContain("exported.svg");
    const svg = await editor.stored("exported.svg");
    expect(svg).toMatch(/^<svg [\s\S]*Bake twice[\s\S]*<\/svg>\n$/);
    expect(svg).not.toContain(join("/", "tmp"));
  });
});
