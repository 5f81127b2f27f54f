import { describe, expect, it } from "vitest";
import { useWorkbench } from "./support/use-workbench.ts";

const page = `# Strategy

\`\`\`smap
map "Two rows"
perspective process {
  objective bake "Bake twice a day"
}
\`\`\`

\`\`\`smap
map "Broken"
perspective process {
  objective bake "Bake twice a day"
  objectiv oven "Never let the oven go cold" <b>
}
\`\`\`
`;

const wrong = (name: string) => `map "W"\n${name} -> nothing\n`;

describe("around the editor", () => {
  const workbench = useWorkbench({
    // Tasks run in a terminal, which needs a module that we do not build for the oldest.
    editor: "current",
    files: { "page.md": page, "wrong.smap": wrong("nobody"), "open.smap": wrong("somebody") },
  });

  it("the Markdown preview draws fenced maps", async () => {
    const editor = workbench();
    await editor.openFile("page.md");
    await editor.run("Markdown: Open Preview to the Side");
    // The editor may begin the page anew once the extension is there.
    await editor.until(async () => {
      const picture = editor.preview.frame.getByAltText("Two rows");
      expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(200);
      // What could not be read is not in its picture, and that is said.
      await editor.preview.frame.getByAltText("Broken").waitFor();
      await editor.preview.frame.getByText("Line 4 of this map cannot be read").waitFor();
    });
    await editor.run("View: Close All Editors");
  });

  it("the task that checks all maps fills the Problems view", async () => {
    const editor = workbench();
    const question = editor.page.locator(".quick-input-widget");
    await editor.openFile("open.smap");
    await editor.until(async () => {
      await editor.run("Tasks: Run Task");
      await question
        .getByText("smap: check")
        .or(question.getByText("smap", { exact: true }))
        .first()
        .click();
      await question.getByText("smap: check").first().click();
    });
    // The task's terminal comes to the front when it begins to write, before or after the Problems view is opened.
    await editor.until(async () => (await editor.problems("nobody")).first().waitFor());
    // Of a map that is open the language server says it, and nobody says it twice.
    const said = await editor.problems("somebody");
    await expect.poll(() => said.count()).toBe(1);
  });

  it("the walkthrough opens the picture of a map that is open", async () => {
    const editor = workbench();
    await editor.run("Welcome: Open Walkthrough...");
    await editor.page.locator(".quick-input-widget").getByText("Write a Strategy Map").first().click();
    await editor.page.getByText("See it drawn while you type").first().click();
    await editor.page.getByRole("button", { name: "Open Preview to the Side" }).click();
    await editor.tab("Map open.smap").waitFor();
  });
});
