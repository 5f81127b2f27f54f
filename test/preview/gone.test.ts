import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { usePanels } from "./use-panels.ts";

const lumen = readFileSync(join(import.meta.dirname, "../../examples/lumen.smap"), "utf8");

const open = usePanels();

test("a text that is gone is said so, and its picture stays", async () => {
  const panel = await open();
  await panel.show(lumen);
  await panel.post({ type: "gone", uri: panel.uri, message: "“lumen.smap” was deleted." });
  await panel.page.getByText("“lumen.smap” was deleted.").waitFor();
  expect(await panel.page.locator('.map [data-kind="objective"]').count()).toBeGreaterThan(20);
});

test("a page that comes back for a text that is gone says so", async () => {
  const panel = await open();
  await panel.post({ type: "gone", uri: panel.uri, message: "“lumen.smap” is not there any more." });
  await panel.page.getByText("“lumen.smap” is not there any more.").waitFor();
  await panel.show('map "Back"\nperspective financial { objective a "A" }');
  expect(await panel.page.getByText("not there any more").count()).toBe(0);
});
