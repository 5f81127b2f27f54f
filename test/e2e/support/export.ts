import { expect } from "vitest";
import { patience, type Workbench } from "./workbench.ts";

/** Has the map saved as a picture, and answers what the editor asks: as what, in which colours, where to, and whether over an old file. */
export async function exportMap(editor: Workbench, format: string, path: string): Promise<void> {
  const dialog = editor.page.locator(".quick-input-widget");
  const pick = (label: string) => dialog.locator(`.monaco-list-row[aria-label^="${label}"]`).click();
  await editor.run("Strategy Map: Export Map…");
  await pick(format);
  await pick("Light");
  const field = dialog.locator("input").first();
  // The name of the map's file stands there when the dialog is ready to be answered.
  await expect.poll(() => field.inputValue(), { timeout: patience }).toMatch(/\w\.\w+$/u);
  await field.fill(path);
  const accept = dialog.getByRole("button", { name: "OK" });
  await editor.until(async () => {
    if (await accept.isVisible()) await accept.click();
    expect(await dialog.isVisible()).toBe(false);
  });
}
