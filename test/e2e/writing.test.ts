import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bakery } from "./support/bakery.ts";
import { useWorkbench } from "./support/use-workbench.ts";

describe("writing by keyboard alone", () => {
  const workbench = useWorkbench({
    files: {
      "bakery.smap": bakery,
      "fast.smap": bakery,
      "profile.smap": bakery,
      "ended.smap": bakery,
      "empty.smap": "",
    },
  });

  it("a new map begins from a template, with its picture beside it", async () => {
    const editor = workbench();
    await editor.openFile("bakery.smap");
    await editor.previewButton().waitFor();
    await editor.run("Strategy Map: New Strategy Map…");
    const question = editor.page.locator(".quick-input-widget");
    await question.locator(".monaco-list-row", { hasText: "A public body" }).waitFor();
    await editor.page.keyboard.type("public body");
    await editor.press("Enter");
    await question.getByText("The title of the map").waitFor();
    await editor.page.keyboard.type("Our town");
    await editor.press("Enter");
    await editor.preview.drawn("Our town").waitFor();
    await editor.preview.card("one-desk").waitFor();
    // It is saved under a name of its own, in the folder.
    await editor.press("Control+1", "Control+S");
    await editor.tab("town.smap").waitFor();
    await editor.until(async () => {
      expect(await readFile(join(editor.folder, "town.smap"), "utf8")).toContain('map "Our town"');
    });
    await editor.preview.card("one-desk").waitFor();
  });

  it("the status bar tells the balance", async () => {
    const editor = workbench();
    await editor.openFile("bakery.smap");
    const balance = editor.page.locator('.statusbar-item[id="smap.smap.smap.balance"]');
    await balance.filter({ hasText: "1·1·1·1" }).locator('a[aria-label*="9 objectives"]').waitFor();
  });

  it("the status bar opens the balance, and gives it the keyboard", async () => {
    const editor = workbench();
    await editor.openFile("bakery.smap");
    await editor.page.locator('.statusbar-item[id="smap.smap.smap.balance"] a').click();
    const panel = editor.preview.frame.locator(".balance");
    await panel.waitFor();
    await editor.press("Escape");
    await panel.waitFor({ state: "detached" });
    // Whoever came from the text is back there.
    await editor.page.locator(".monaco-editor.focused").waitFor();
  });

  it("an empty text begins with the example that its picture shows", async () => {
    const editor = workbench();
    await editor.openFile("empty.smap");
    await editor.preview.frame.getByRole("button", { name: "Write this into the text" }).click();
    await editor.preview.card("fast-delivery").waitFor();
    const text = await editor.save("empty.smap", (now) => now !== "");
    expect(text).toContain('map my-map "Our strategy"\n\nperspective process {');
  });

  it("the picture is pinned from the text", async () => {
    const editor = workbench();
    await editor.openFile("bakery.smap");
    await editor.run("Strategy Map: Toggle Preview Pinning");
    await editor.tab("[Map] bakery.smap").waitFor();
    await editor.openFile("bakery.smap");
    await editor.run("Strategy Map: Toggle Preview Pinning");
    await editor.tab("Map bakery.smap").waitFor();
  });

  it("completion offers what may stand there, and the picture has it at once", async () => {
    const editor = workbench();
    await editor.openFile("bakery.smap");
    await editor.goToEndOf("bakery.smap", '"Know the regulars" as ');
    await editor.press("Control+Shift+ArrowRight", "Delete");
    await editor.press("Control+Space");
    const offers = editor.page.locator(".suggest-widget .monaco-list-row");
    await offers.filter({ hasText: "acquisition" }).waitFor();
    expect(await offers.count()).toBe(4);
    await editor.page.keyboard.type("acq");
    await editor.press("Enter");
    const text = await editor.save("bakery.smap", (now) => now !== bakery);
    expect(text).toBe(bakery.replace("as retention", "as acquisition"));
  });

  it("a statement that wants a word of a list opens the list", async () => {
    const editor = workbench();
    await editor.openFile("profile.smap");
    await editor.goToEndOf("profile.smap", '"Bakery"');
    await editor.press("Enter");
    await editor.type("profil");
    const offers = editor.page.locator(".suggest-widget .monaco-list-row");
    await offers.filter({ hasText: "profile" }).first().waitFor();
    await editor.press("Enter");
    await offers.filter({ hasText: "nonprofit" }).waitFor();
    await editor.type("slice");
    await editor.press("Enter");
    await editor.save("profile.smap", (now) => now.includes("profile slice\n"));
  });

  it("Enter behind a name that is typed in full ends the line", async () => {
    const editor = workbench();
    await editor.openFile("ended.smap");
    await editor.goToEndOf("ended.smap", "give-away -> waste-cost");
    await editor.press("Enter");
    await editor.type("bakers -> season");
    await editor.page.locator(".suggest-widget .monaco-list-row.focused", { hasText: "season" }).waitFor();
    await editor.press("Enter");
    // So does Enter behind a space, though the line could go on.
    await editor.type("season -> fresh ");
    await editor.page.locator(".suggest-widget .monaco-list-row").first().waitFor({ state: "hidden" });
    await editor.press("Enter");
    await editor.type("season -> regulars");
    await editor.goToEndOf("ended.smap", '"Know the regulars" as retention');
    await editor.press("Enter");
    await editor.type('objective greet "Greet them"');
    // A list would open within this time.
    await editor.page.waitForTimeout(900);
    await editor.press("Enter");
    await editor.type('objective thank "Thank them"');
    const text = await editor.save("ended.smap", (now) => now.includes("Thank them"));
    expect(text).toContain('    objective greet "Greet them"\n    objective thank "Thank them"\n');
    expect(text).toContain(`bakers -> season\nseason -> fresh \nseason -> regulars`);
  });

  it("renaming an objective renames it in every link", async () => {
    const editor = workbench();
    await editor.openFile("bakery.smap");
    await editor.goToEndOf("bakery.smap", "objective season");
    await editor.press("F2");
    const field = editor.page.locator(".rename-input");
    await field.fill("new-bread");
    await field.press("Enter");
    await editor.preview.card("new-bread").waitFor();
    const text = await editor.save("bakery.smap", (now) => now.includes("new-bread"));
    expect(text).not.toMatch(/^season|objective season/m);
  });

  it("fast typing loses no key, and ends with the picture of the last state", async () => {
    const editor = workbench();
    await editor.openFile("fast.smap");
    await editor.preview.drawn("Bakery").waitFor();
    await editor.goToEndOf("fast.smap", 'objective bake "Bake');
    const words = Array.from({ length: 12 }, (_, index) => ` word${index}`).join("");
    await editor.page.keyboard.type(`${words} end`);
    await editor.preview.card("bake").and(editor.preview.frame.locator('[aria-label*="word11 end twice"]')).waitFor();
    const text = await editor.save("fast.smap", (now) => now !== bakery);
    expect(text).toBe(bakery.replace("Bake twice", `Bake${words} end twice`));
  });
});
