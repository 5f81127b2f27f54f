import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { violationsIn } from "./axe.ts";
import { openStage, type Panel, type Stage } from "./panel.ts";
import { comparisonOf } from "./readings.ts";

const before = readFileSync(join(import.meta.dirname, "../../examples/southwest.smap"), "utf8");
const labels = { before: "HEAD", after: "Working copy" };

const text = `map "M"
perspective customer {
  objective happy "Be happy"
}
perspective process {
  cluster operations {
    objective turn "Turn fast"
    objective clean "Clean fast"
  }
}
turn -> happy
`;
const changed = text
  .replace('    objective clean "Clean fast"\n', '    objective load "Load fast"\n')
  .replace("Be happy", "Be very happy")
  .replace("turn -> happy", "load -> turn -> happy");

let stage: Stage;
let panel: Panel;

beforeAll(async () => {
  stage = await openStage();
  panel = await stage.open();
});
afterAll(() => stage.close());
beforeEach(async () => {
  await panel.post({ type: "comparison-ended" });
  await panel.startOver(changed);
  await panel.post({ type: "comparison", comparison: comparisonOf(text, changed, panel.uri, 1), labels });
  await panel.page.getByRole("main", { name: "Comparison of two versions of the map" }).waitFor();
});
afterEach(() => expect(panel.complaints).toEqual([]));

test("both versions are in one picture, with what has changed marked and listed", async () => {
  expect(await panel.page.locator('.map [data-change="removed"] [data-id="clean"]').count()).toBe(1);
  expect(await panel.page.locator('.map [data-change="added"] [data-id="load"]').count()).toBe(1);
  const list = await panel.page.locator(".change-list").textContent();
  expect(list).toContain("“Be happy” retitled “Be very happy”");
  expect(list).toContain("Objective “Clean fast” removed");
});

test("one side alone stands in the same places", async () => {
  await panel.page.getByRole("button", { name: "HEAD", exact: true }).first().click();
  expect(await panel.card("load").count()).toBe(0);
  expect(await panel.card("clean").count()).toBe(1);
  await panel.page.getByRole("button", { name: "Working copy", exact: true }).first().click();
  expect(await panel.card("load").count()).toBe(1);
  expect(await panel.card("clean").count()).toBe(0);
});

test("the steps lead through the changes, the picture and the texts", async () => {
  const count = await panel.page.locator(".change").count();
  await panel.page.keyboard.press("n");
  await panel.page.getByText(`1 of ${count}`).waitFor();
  expect(await panel.page.locator(".change.is-at").count()).toBe(1);
  expect(await panel.next("reveal-side")).toMatchObject({ focus: false });
  await panel.page.keyboard.press("p");
  await panel.page.getByText(`${count} of ${count}`).waitFor();
});

test("what is clicked is shown in the text that has it, and both texts can be asked for", async () => {
  await panel.card("clean").click();
  expect(await panel.next("reveal-side")).toMatchObject({ side: "before", range: { start: { line: 7 } } });
  await panel.card("happy").click();
  expect(await panel.last("reveal-side")).toMatchObject({ side: "after", range: { start: { line: 2 } } });
  await panel.page.keyboard.press("Enter");
  expect(await panel.last("reveal-side")).toMatchObject({ side: "after", range: { start: { line: 2 } }, focus: true });
  await panel.page.locator(".change", { hasText: "retitled" }).getByRole("button", { name: "HEAD" }).click();
  expect(await panel.last("reveal-side")).toMatchObject({ side: "before", range: { start: { line: 2 } } });
});

test("while the keys are told they do nothing behind", async () => {
  await panel.page.keyboard.press("?");
  const keys = panel.page.getByRole("table", { name: "Keys" });
  await keys.getByRole("row", { name: "N P Next and previous change" }).waitFor();
  // Nothing is edited in a comparison.
  expect(await keys.getByRole("row", { name: "Rename" }).count()).toBe(0);
  await panel.page.keyboard.press("n");
  expect(await panel.page.locator(".change.is-at").count()).toBe(0);
  await panel.page.keyboard.press("Escape");
  await panel.page.getByRole("table", { name: "Keys" }).waitFor({ state: "detached" });
});

test("of texts with errors one mark says which they are, and leads to the first in the text as it is", async () => {
  const broken = (whole: string) => whole.replace("objective turn", "turn");
  const compare = (was: string, now: string, version: number) =>
    panel.post({ type: "comparison", comparison: comparisonOf(was, now, panel.uri, version), labels });
  await panel.type(broken(changed));
  await compare(text, broken(changed), 2);
  const marks = panel.page.locator(".notice");
  await panel.page.getByRole("button", { name: "Errors in “Working copy”" }).click();
  expect(await panel.next("reveal")).toMatchObject({ focus: true, range: { start: { line: 6 } } });
  expect(await marks.count()).toBe(1);
  await panel.type(changed);
  await compare(broken(text), changed, 3);
  await panel.page.getByText("Errors in “HEAD”").waitFor();
  expect(await marks.count()).toBe(1);
  expect(await panel.page.getByRole("button", { name: "Errors in" }).count()).toBe(0);
});

test("it keeps up with the typing, and ends", async () => {
  const more = changed.replace("Turn fast", "Turn faster");
  await panel.type(more);
  await panel.post({ type: "comparison", comparison: comparisonOf(text, more, panel.uri, 2), labels });
  await panel.page.locator(".change", { hasText: "retitled “Turn faster”" }).waitFor();
  await panel.page.getByRole("button", { name: "End the comparison" }).click();
  expect(await panel.next("end-comparison")).toEqual({ type: "end-comparison" });
  await panel.page.getByRole("main", { name: "Preview of the strategy map" }).waitFor();
  await panel.page.locator(".map", { hasText: "Turn faster" }).waitFor();
});

test("what is typed, taken back and typed again is marked and listed as if it had been compared at once", async () => {
  const list = panel.page.locator(".change-list");
  const before = await list.textContent();
  const post = (now: string, version: number) =>
    panel.post({ type: "comparison", comparison: comparisonOf(text, now, panel.uri, version), labels });
  await post(text, 2);
  await panel.page.getByText("Both versions say the same.").waitFor();
  await post(`${changed}load -> happy\n`, 3);
  await list.getByText("added").nth(2).waitFor();
  await post(changed, 4);
  await expect.poll(() => list.textContent()).toBe(before);
  expect(await panel.page.locator('.map [data-change="removed"] [data-id="clean"]').count()).toBe(1);
  expect(await panel.page.locator('.map [data-change="added"] [data-id="load"]').count()).toBe(1);
});

test("there is nothing that axe-core complains of", async () => {
  await panel.page.keyboard.press("n");
  expect(await violationsIn(panel.page)).toEqual([]);
});

test("versions that say the same have no change", async () => {
  await panel.post({ type: "comparison", comparison: comparisonOf(before, before, panel.uri, 2), labels });
  await panel.page.getByText("Both versions say the same.").waitFor();
});
