import { expect, test } from "vitest";
import { bundleOf } from "./bundle.ts";
import { Editor } from "./editor.ts";

test.each([[["lsp", "--stdio"]], [["lsp"]]])("smap %s serves an editor", async (args) => {
  const editor = await Editor.start({ command: [process.execPath, bundleOf("packages/cli/src/main.ts"), ...args] });
  const uri = "file:///maps/map.smap";
  await editor.open(uri, 'map "M"\nprofile sliec\n');
  expect((await editor.diagnostics(uri)).map(({ code }) => code)).toContain("unknown-term");
  expect(await editor.stop()).toBe(0);
});
