import { describe, expect, it } from "vitest";
import { bakery } from "./support/bakery.ts";
import { useWorkbench } from "./support/use-workbench.ts";
import { example } from "./support/workspace.ts";

describe.each(["current", "oldest"] as const)("writing a map in the %s VS Code", (age) => {
  const workbench = useWorkbench({
    editor: age,
    files: async () => ({
      "broken.smap": bakery,
      "looked-at.smap": bakery,
      "southwest.smap": await example("southwest"),
      "typed.smap": bakery,
      "unbalanced.smap": bakery,
    }),
  });

  it("shows the drawn map beside the text", async () => {
    const editor = workbench();
    await editor.openBoth("southwest.smap");
    await editor.preview.card("turnaround").waitFor();
    expect(await editor.preview.cards().count()).toBe(10);
    expect(await editor.text("southwest.smap").isVisible()).toBe(true);
  });

  it("draws a new objective while it is typed, in the map that the editor has turned to", async () => {
    const editor = workbench();
    await editor.openFile("typed.smap");
    await editor.preview.card("bake").waitFor();
    await editor.goToEndOf("typed.smap", "as production");
    await editor.press("Enter");
    await editor.type('objective oven "Never let the oven go cold"');
    await editor.preview.card("oven").filter({ hasText: "oven go cold" }).waitFor();
  });

  it("keeps the picture, and says that it is old, while a line cannot be read", async () => {
    const editor = workbench();
    await editor.openFile("broken.smap");
    await editor.preview.card("bake").waitFor();
    await editor.goToEndOf("broken.smap", "cluster operations");
    await editor.press("Shift+Home", "Delete");
    await editor.preview.unread().waitFor();
    await editor.preview.card("bake").waitFor();
    await (await editor.problems("syntax")).first().waitFor();
    await editor.openFile("broken.smap");
    await editor.press("Control+Z", "Control+Z");
    await editor.preview.unread().waitFor({ state: "detached" });
  });

  it("reports a cluster that has lost its only objective, and puts one there", async () => {
    const editor = workbench();
    await editor.openFile("unbalanced.smap");
    await editor.preview.card("season").waitFor();
    await editor.goToEndOf("unbalanced.smap", "as development");
    await editor.press("Control+Shift+K");
    await editor.preview.card("season").waitFor({ state: "detached" });
    const emptyCluster = await editor.problems("empty-cluster");
    await emptyCluster.waitFor();
    await editor.openFile("unbalanced.smap");
    await editor.goToEndOf("unbalanced.smap", "cluster innov");
    await editor.quickFix("Add an objective to “Innovation processes”");
    await editor.preview.card("innovation-objective").waitFor();
    await emptyCluster.waitFor({ state: "detached" });
  });

  it("goes from a card to its text, and from the text to its card", async () => {
    const editor = workbench();
    await editor.openFile("looked-at.smap");
    await editor.preview.card("give-away").click();
    const line = bakery.split("\n").findIndex((one) => one.includes("objective give-away")) + 1;
    await editor.line("looked-at.smap", line);
    await editor.text("looked-at.smap").click();
    await editor.goToEndOf("looked-at.smap", "objective bakers");
    await editor.preview.looksLike(editor.preview.card("bakers"), "is-cursor");
  });
});
