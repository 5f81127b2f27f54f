import { describe, expect, it } from "vitest";
import { bakery } from "./support/bakery.ts";
import { useWorkbench } from "./support/workbench.ts";

describe("a workspace of two folders", () => {
  const workbench = useWorkbench({
    workspace: "both.code-workspace",
    files: {
      "both.code-workspace": JSON.stringify({ folders: [{ path: "one" }, { path: "two" }] }),
      "one/bread.smap": bakery.replace("Bakery", "Bread"),
      "one/smap.config.json": JSON.stringify({ rules: { "missing-proposition": "off" } }),
      "two/cake.smap": bakery.replace("Bakery", "Cake"),
    },
  });

  it("has maps that are each judged by the settings of their own folder, and drawn side by side", async () => {
    const editor = workbench();
    for (const [folder, file] of [
      ["one", "bread.smap"],
      ["two", "cake.smap"],
    ] as const) {
      // How the folders are unfolded at first is the editor's, and comes late.
      await editor.until(async () => {
        if (await editor.entry(file).isVisible()) return;
        if ((await editor.entry(folder).getAttribute("aria-expanded")) === "false") await editor.entry(folder).click();
        await editor.entry(file).waitFor({ timeout: 2000 });
      });
    }
    await editor.openBoth("bread.smap");
    await editor.preview.drawn("Bread").waitFor();
    await editor.preview.button("Keep showing this map").click();
    await editor.openBoth("cake.smap");
    await editor.preview.drawn("Cake").waitFor();
    expect(await editor.tab("[Map] bread.smap").count()).toBe(1);
    const found = await editor.problems("missing-proposition");
    await found.first().waitFor();
    expect(await found.count()).toBe(1);
  });
});
