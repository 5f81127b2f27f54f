import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openStage, type Panel, type Stage } from "./panel.ts";
import { smallMap } from "./small-map.ts";

const text = smallMap;

let stage: Stage;
let panel: Panel;

beforeAll(async () => {
  stage = await openStage();
  panel = await stage.open();
});
afterAll(() => stage.close());
beforeEach(() => panel.startOver(text));
afterEach(() => expect(panel.complaints).toEqual([]));

const press = async (...keys: string[]) => {
  for (const key of keys) await panel.page.keyboard.press(key);
};

test("F2 renames a card in place", async () => {
  await panel.card("clean").click();
  await press("F2");
  await panel.page.getByRole("textbox", { name: "Title" }).fill("Clean faster");
  await press("Enter");
  expect(await panel.obey()).toBe(text.replace("Clean fast", "Clean faster"));
  await panel.page.locator(".map", { hasText: "Clean faster" }).waitFor();
});

test("a long title is seen whole while it is written", async () => {
  await panel.card("clean").click();
  await press("F2");
  const field = panel.page.getByRole("textbox", { name: "Title" });
  await field.fill(
    "Clean the cabin while the passengers are still leaving, at every station and at any hour of the day",
  );
  const { shown, whole } = await field.evaluate((one) => ({ shown: one.clientHeight, whole: one.scrollHeight }));
  expect(shown).toBe(whole);
  await press("Escape");
});

test("the keys go on with the card after its title is written", async () => {
  await panel.card("clean").click();
  await press("F2");
  await panel.page.getByRole("textbox", { name: "Title" }).fill("Clean faster");
  await press("Enter");
  await panel.obey();
  await press("c");
  expect(await panel.obey()).toContain('critical objective clean "Clean faster"');
  await panel.page.getByRole("button", { name: "Draw a link to its effect" }).last().press("Enter");
  await panel.page.getByText("What does “Clean faster” lead to?").waitFor();
  await press("ArrowUp", "Escape");
  expect(await panel.page.getByText("What does “Clean faster” lead to?").count()).toBe(0);
});

test("Escape leaves a title as it is", async () => {
  await panel.card("clean").click();
  await press("F2");
  await panel.page.getByRole("textbox", { name: "Title" }).fill("Something else");
  await press("Escape");
  expect(await panel.page.getByRole("textbox", { name: "Title" }).count()).toBe(0);
  expect(await panel.last("change")).toBeUndefined();
});

test("an empty column takes its first objective, which is then chosen", async () => {
  await panel.page.getByRole("button", { name: "Add an objective to “Customer management”" }).click();
  await panel.page.getByRole("textbox", { name: "Title of the new objective" }).fill("Choose customers");
  await press("Enter");
  const written = await panel.obey();
  expect(written).toContain('cluster customer-management {\n    objective choose-customers "Choose customers"\n  }');
  await panel.card("choose-customers").and(panel.page.locator(".is-focused")).waitFor();
  await expect
    .poll(() => panel.page.evaluate(() => document.activeElement?.getAttribute("data-key")))
    .toBe("objective choose-customers");
});

test("A adds an objective beside the chosen one", async () => {
  await panel.card("idea").click();
  await press("a");
  await panel.page.keyboard.type("Test ideas");
  await press("Enter");
  expect(await panel.obey()).toContain('idea "Find ideas"\n    objective test-ideas "Test ideas"');
});

test("a link is drawn from the handle of a card to another card", async () => {
  await panel.card("clean").hover();
  const handle = panel.page.locator(".handle");
  const [from, to] = [await handle.boundingBox(), await panel.card("on-time").boundingBox()];
  if (!from || !to) throw new Error("There is nothing to drag.");
  await panel.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await panel.page.mouse.down();
  await panel.page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
  await panel.page.locator(".ring.is-target").waitFor();
  await panel.page.mouse.up();
  expect(await panel.obey()).toBe(`${text}clean -> on-time\n`);
});

test("a link is drawn by keys alone", async () => {
  await panel.card("clean").click();
  await press("l");
  await panel.page.getByText("What does “Clean fast” lead to?").waitFor();
  await press("ArrowUp", "Enter");
  expect(await panel.obey()).toBe(`${text}clean -> on-time\n`);
  expect(await panel.page.getByText("What does “Clean fast” lead to?").count()).toBe(0);
});

test("the card of a link that was drawn stays chosen, for the next one", async () => {
  await panel.card("clean").click();
  await press("l", "ArrowUp", "Enter");
  await panel.obey();
  await press("c");
  expect(await panel.obey()).toContain('critical objective clean "Clean fast"');
});

test("the last card of a band leaves its band chosen, which takes another one at its plus", async () => {
  await panel.card("on-time").click();
  await press("Delete");
  await panel.obey();
  await expect
    .poll(() => panel.page.evaluate(() => document.activeElement?.getAttribute("data-key")))
    .toBe("perspective customer");
  await panel.page.locator(".overlay").getByRole("button", { name: "Add an objective to “Customer”" }).click();
  await panel.page.keyboard.type("Be glad");
  await press("Enter");
  expect(await panel.obey()).toContain('perspective customer {\n  objective be-glad "Be glad"');
});

test("a link is chosen by keys and deleted", async () => {
  await panel.card("turn").click();
  await press("Alt+ArrowUp");
  await panel.page.locator('.map [data-kind="link"].is-focused').waitFor();
  await press("Delete");
  expect(await panel.obey()).toBe(text.replace("\nturn -> on-time\n", ""));
});

test("C marks as critical", async () => {
  await panel.card("clean").click();
  await press("c");
  expect(await panel.obey()).toContain('critical objective clean "Clean fast"');
});

test("Delete takes a card out with its links", async () => {
  await panel.card("turn").click();
  await press("Delete");
  const written = await panel.obey();
  expect(written).not.toContain("turn");
  await expect.poll(() => panel.card("turn").count()).toBe(0);
});

test("a card is dragged into another column", async () => {
  const column = panel.page.locator('.map [data-kind="cluster"][data-id="process.innovation"]');
  const [from, to] = [await panel.card("clean").boundingBox(), await column.boundingBox()];
  if (!from || !to) throw new Error("There is nothing to drag.");
  await panel.page.mouse.move(from.x + 10, from.y + 10);
  await panel.page.mouse.down();
  // On another card of the column, whose chain is not what one looks for now.
  await panel.page.mouse.move(to.x + to.width / 2, to.y + to.height / 2 + 8, { steps: 5 });
  await panel.page.locator(".drag-card", { hasText: "Clean fast" }).waitFor();
  expect(await panel.page.locator(".map .is-faded").count()).toBe(0);
  await panel.page.mouse.up();
  expect(await panel.obey()).toContain('objective idea "Find ideas"\n    objective clean "Clean fast"');
  await expect.poll(() => panel.card("clean").getAttribute("class")).toContain("is-focused");
  expect(await panel.card("clean").getAttribute("class")).not.toContain("is-faded");
});

test("a card that is dragged to the edge brings into sight what lies beyond it", async () => {
  const { page } = panel;
  const column = page.locator('.map [data-kind="cluster"][data-id="process.innovation"]');
  const room = await page.locator("svg.map").boundingBox();
  if (!room) throw new Error("There is no map.");
  // The view is scaled about what is chosen, until the column is out of sight.
  await panel.card("turn").click();
  await press("1", "+", "+");
  const insideOf = async () => room.x + room.width - ((await column.boundingBox())?.x ?? 0);
  await expect.poll(insideOf).toBeLessThan(0);
  const from = await panel.card("clean").boundingBox();
  if (!from) throw new Error("There is nothing to drag.");
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(room.x + room.width - 4, from.y + from.height / 2, { steps: 5 });
  await expect.poll(insideOf, { timeout: 10_000 }).toBeGreaterThan(120);
  await page.mouse.move(room.x + room.width - 60, from.y + from.height / 2);
  await page.locator(".ring.is-target").waitFor();
  await page.mouse.up();
  expect(await panel.obey()).toContain('objective idea "Find ideas"\n    objective clean "Clean fast"');
  await press("0");
});

test("a card is moved to another column by keys", async () => {
  await panel.card("clean").click();
  await press("m", "Shift+ArrowUp", "ArrowRight", "ArrowRight", "Enter");
  const asked = await panel.last("change");
  const written = asked ? await panel.obey() : text;
  expect(written).toContain('objective idea "Find ideas"\n    objective clean "Clean fast"');
});

test("the menu of a card has it all, with its keys", async () => {
  await panel.card("clean").click({ button: "right" });
  const items = panel.page.getByRole("menuitem");
  expect(await items.allTextContents()).toEqual([
    "RenameF2",
    "Mark as criticalC",
    "Draw a link to its effectL",
    "Move to another columnM",
    "Add an objectiveA",
    "Go to the textEnter",
    "Delete the objectiveDelete",
  ]);
  await press("ArrowDown", "Enter");
  expect(await panel.obey()).toContain("critical objective clean");
});

test("the keyboard asks for the menu too", async () => {
  await panel.card("clean").click();
  await press("ContextMenu");
  await panel.page.getByRole("menuitem", { name: "Rename" }).waitFor();
  await press("Escape");
  expect(await panel.page.getByRole("menuitem").count()).toBe(0);
  await press("F2");
  await panel.page.getByRole("textbox", { name: "Title" }).waitFor();
});

test("an edit that the text refuses is said, and changes nothing", async () => {
  await panel.post({ type: "refused", message: "The text has changed meanwhile." });
  await panel.page.getByText("The text has changed meanwhile.").waitFor();
  expect(await panel.card("clean").count()).toBe(1);
});

test("undo and redo are asked of the text, but not while a title is typed", async () => {
  await panel.card("turn").click();
  await press("Control+z", "Control+Shift+z", "Control+y");
  const asked = async () =>
    (await panel.sent()).map(({ type }) => type).filter((type) => type === "undo" || type === "redo");
  await expect.poll(asked).toEqual(["undo", "redo", "redo"]);
  await press("F2", "Control+z", "Escape");
  expect(await asked()).toEqual(["undo", "redo", "redo"]);
});
