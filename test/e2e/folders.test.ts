import { describe, expect, it } from "vitest";
import { bakery } from "./support/bakery.ts";
import { useWorkbench } from "./support/use-workbench.ts";

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

const group = `map "The group"
profile slice
perspective financial { objective value "Be worth more each year" as shareholder-value }
`;
const unit = `import group from "./group.smap"
map "The unit"
profile slice
perspective financial { objective profit "Earn more on each loaf" as shareholder-value }
profit -> group.value
`;

describe("a folder that is nowhere on disk", () => {
  // The editor keeps such files in its memory; what lies in a repository that is not cloned is no different to an extension.
  const workbench = useWorkbench({ files: {}, virtualFolder: "tmp:/" });

  it("has maps that are drawn and checked, with what they import", async () => {
    const editor = workbench();
    await editor.makeFile("group.smap", group);
    await editor.run("View: Close All Editors");
    await editor.makeFile("unit.smap", unit);
    await editor.openBoth("unit.smap");
    await editor.preview.link("profit", "group.value").waitFor({ state: "attached" });
    await editor.preview.card("profit").dblclick();
    await editor.line("unit.smap", 4);
    await (await editor.problems("There is no map")).waitFor({ state: "detached" });
  });
});
