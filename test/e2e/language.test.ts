import { describe, expect, it } from "vitest";
import { useWorkbench } from "./support/use-workbench.ts";

const map = `map "Bakery"
profile slice

perspective customer {
  objective fresh "Always fresh" as quality
}

perspective process {
  cluster operations {
    objective bake "Bake twice a day" as production
    objective lonely "Stand alone"
  }
}

bake -> fresh
`;

describe("the language in VS Code", () => {
  const workbench = useWorkbench({
    files: {
      "completed.smap": map,
      "pasted.smap": map,
      "renamed.smap": map,
      "waived.smap": map,
      "smap.config.json": '{\n  "rules": { "verb-frist": "hint" }\n}\n',
    },
  });

  it("offers the names that a link can end at, by their titles too", async () => {
    const editor = workbench();
    await editor.openFile("completed.smap");
    await editor.text("completed.smap").locator(".codelens-decoration").first().waitFor();
    await editor.goToEndOf("completed.smap", "bake -> fresh");
    await editor.press("Enter");
    // The list that comes with the arrow is of all names; the one that is meant is asked for by the title's first letters.
    await editor.type("lonely -> ");
    await editor.press("Escape");
    await editor.type("Alw");
    await editor.page.locator(".suggest-widget .monaco-list-row.focused", { hasText: "fresh" }).waitFor();
    await editor.press("Tab");
    expect(await editor.save("completed.smap", (text) => text.includes("lonely -> fresh"))).toContain(
      "bake -> fresh\nlonely -> fresh\n",
    );
  });

  it("shows causes and effects above an objective, and explains it", async () => {
    const editor = workbench();
    await editor.openFile("renamed.smap");
    const lenses = editor.text("renamed.smap").locator(".codelens-decoration");
    await lenses.filter({ hasText: "1 cause · 0 effects" }).waitFor();
    await lenses.filter({ hasText: "Open map" }).waitFor();
    await editor.goToEndOf("renamed.smap", "objective fr");
    await editor.press("Control+K", "Control+I");
    await editor.page.locator(".monaco-hover", { hasText: "Led to by" }).first().waitFor();
    await editor.press("Escape");
  });

  it("marks what it finds where it is, though a text that finds the same is pasted over it", async () => {
    const editor = workbench();
    await editor.openFile("pasted.smap");
    const marks = editor.text("pasted.smap").locator(".cdr[class*=squiggly]");
    const places = () => marks.evaluateAll((all) => all.map((mark) => mark.getBoundingClientRect().x));
    const title = editor.text("pasted.smap").locator(".view-line", { hasText: "Bakery of the town" });
    await editor.until(async () => expect(await places()).toHaveLength(1));
    const before = await places();
    await editor.goToEndOf("pasted.smap", 'map "Bakery');
    await editor.type(" of the town");
    await title.waitFor();
    await editor.press("Control+A", "Control+C", "Control+Z");
    await title.waitFor({ state: "detached" });
    await editor.press("Control+A", "Control+V");
    await title.waitFor();
    await editor.until(async () => expect(await places()).toEqual(before));
  });

  it("renames an objective wherever it is named", async () => {
    const editor = workbench();
    await editor.openFile("renamed.smap");
    await editor.goToEndOf("renamed.smap", "objective fr");
    await editor.press("F2");
    const input = editor.page.locator(".rename-box input");
    await input.waitFor();
    await input.fill("crisp");
    await editor.press("Enter");
    await editor.text("renamed.smap").locator(".view-line", { hasText: "bake -> crisp" }).waitFor();
    expect(await editor.save("renamed.smap", (text) => text.includes("-> crisp"))).toContain("objective crisp ");
  });

  it("waives a rule, and lets the reason be written in place", async () => {
    const editor = workbench();
    await editor.openFile("waived.smap");
    await editor.goToEndOf("waived.smap", "objective lon");
    await editor.quickFix("Waive “unlinked-objective”");
    await editor.text("waived.smap").locator(".view-line", { hasText: "waive unlinked-objective" }).waitFor();
    await editor.type("It stands alone");
    expect(await editor.save("waived.smap", (text) => text.includes("It stands"))).toContain(
      `    objective lonely "Stand alone" {
      waive unlinked-objective because "It stands alone"
    }
`,
    );
  });

  it("says what is wrong in the settings, with what was meant", async () => {
    const editor = workbench();
    const problem = await editor.problems("verb-first");
    await problem.first().waitFor();
  });

  it("completes the settings by their schema", async () => {
    const editor = workbench();
    await editor.openFile("smap.config.json");
    await editor.goTo(2, 14);
    await editor.type('"too-many-o');
    const row = editor.page.locator(".suggest-widget .monaco-list-row", { hasText: "too-many-objectives" });
    await row.first().waitFor();
  });
});
