import { readMap } from "@smap/language";
import { objectivesOf, objectiveTitle } from "@smap/model";
import { describe, expect, it } from "vitest";
import { useWorkbench } from "./support/use-workbench.ts";
import { patience } from "./support/workbench.ts";
import { example } from "./support/workspace.ts";

const words = " and more of it every day than anybody thought";
const kept = " and more";

describe("typing as fast as the editor takes it", () => {
  const workbench = useWorkbench({ files: async () => ({ "typed.smap": await example("lumen") }) });

  it("loses no key, leaves no old picture behind, and has completions at any time", async () => {
    const editor = workbench();
    await editor.openBoth("typed.smap");
    await editor.preview.cards().first().waitFor();
    await editor.openFile("typed.smap");
    const text = await editor.stored("typed.smap");
    const lines = text.split("\n");
    const titled = lines.flatMap((line, index) => {
      const found = /objective \S+ "[^"]+/u.exec(line);
      return found ? [{ line: index, end: found.index + found[0].length }] : [];
    });
    // Every other title grows, and shrinks again to what is kept of the words.
    for (const { line, end } of titled.filter((_, index) => index % 2 === 0)) {
      await editor.goTo(line + 1, end + 1);
      await editor.page.keyboard.type(words);
      for (let left = words.length; left > kept.length; left--) await editor.press("Backspace");
      lines[line] = `${lines[line]?.slice(0, end)}${kept}${lines[line]?.slice(end)}`;
    }

    // Where a new statement may begin, what may stand there is offered.
    await editor.press("Control+End", "Control+Space");
    await editor.page.locator(".suggest-widget.visible .monaco-list-row").first().waitFor();
    await editor.press("Escape");

    const expected = lines.join("\n");
    await editor.save("typed.smap", (stored) => stored === expected);
    const said = objectivesOf(readMap(expected).map).map(({ objective }) => objective);
    const notDrawn = async () => {
      const labels = await editor.preview
        .cards()
        .evaluateAll((cards) => cards.map((card) => [card.getAttribute("data-id"), card.getAttribute("aria-label")]));
      const drawn = new Map(labels.map(([id, label]) => [id, label]));
      return said.filter((one) => !drawn.get(one.name)?.includes(objectiveTitle(one))).map(({ name }) => name);
    };
    await expect.poll(notDrawn, { timeout: patience }).toEqual([]);
    expect(await editor.preview.cards().count()).toBe(said.length);
    expect(await editor.preview.unread().count()).toBe(0);
  });
});
