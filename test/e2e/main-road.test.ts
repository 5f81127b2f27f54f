import { describe, expect, it } from "vitest";
import { useWorkbench } from "./support/workbench.ts";
import { example } from "./support/workspace.ts";

const file = "southwest.smap";

describe.each(["current", "oldest"] as const)("writing a map in the %s VS Code", (age) => {
  const workbench = useWorkbench({ editor: age, files: async () => ({ [file]: await example("southwest") }) });

  it("shows the drawn map beside the text", async () => {
    const editor = workbench();
    await editor.openFile(file);
    await editor.previewButton().waitFor();
    await editor.press("Control+K", "v");
    await editor.preview.card("turnaround").waitFor();
    expect(await editor.preview.cards().count()).toBe(10);
    await editor.text(file).waitFor();
  });
});
