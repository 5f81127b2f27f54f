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
  await panel.page.mouse.move(to.x + to.width / 2, to.y + to.height - 8, { steps: 5 });
  await panel.page.mouse.up();
  expect(await panel.obey()).toContain('objective idea "Find ideas"\n    objective clean "Clean fast"');
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

test("what is edited in the picture is seen there, though a line of the text is broken", async () => {
  await panel.startOver(
    text.replace('    objective idea "Find ideas"\n', '    objective idea "Find ideas"\n    objective\n'),
  );
  await panel.page.getByRole("button", { name: "Errors in the text" }).waitFor();
  await panel.card("turn").click();
  await press("Delete");
  await panel.obey();
  await expect.poll(() => panel.card("turn").count()).toBe(0);
  await panel.card("idea").click();
  await press("a");
  await panel.page.keyboard.type("Test ideas");
  await press("Enter");
  await panel.obey();
  await panel.card("test-ideas").waitFor();
  // A key in the text still takes nothing away.
  await panel.type(panel.text.replace("objective clean", "clean"));
  await panel.page.getByRole("button", { name: "Not up to date" }).waitFor();
  expect(await panel.card("clean").count()).toBe(1);
});

test("what is taken out of a broken text without another error is taken out of the picture", async () => {
  const broken = text.replace('    objective idea "Find ideas"\n', '    objective idea "Find ideas"\n    objective\n');
  await panel.startOver(broken);
  await panel.type(broken.replace('    objective clean "Clean fast"\n', ""));
  await expect.poll(() => panel.card("clean").count()).toBe(0);
  await panel.type(broken);
  await panel.card("clean").waitFor();
  await panel.type(broken.replace("objective clean", "clean"));
  await panel.page.getByRole("button", { name: "Not up to date" }).waitFor();
  expect(await panel.card("clean").count()).toBe(1);
  // Nor does a first error that takes nothing allow the next one to.
  await panel.show(text);
  for (const typed of ["clean -", "clean ->"])
    await panel.type(text.replace("  cluster operations", `${typed}  cluster operations`));
  await panel.page.getByRole("button", { name: "Not up to date" }).waitFor();
  expect(await panel.page.locator('.map [data-kind="objective"]').count()).toBe(4);
});

test("the field of a card that is gone for good is closed, and it is said", async () => {
  await panel.card("clean").click();
  await press("F2");
  await panel.page.keyboard.type("Clean faster");
  await panel.type(text.replace('    objective clean "Clean fast"\n', ""));
  await panel.page.getByRole("textbox", { name: "Title" }).press("Enter");
  await panel.page.getByText("This is not in the text any more.").waitFor();
  expect(await panel.page.getByRole("textbox", { name: "Title" }).count()).toBe(0);
});

test("a click elsewhere loses nothing of what could not be written", async () => {
  await panel.card("clean").click();
  await press("a");
  await panel.page.keyboard.type("Sweep");
  await panel.type(text.replace("cluster operations", "cluste operations"));
  await panel.card("idea").click();
  expect(await panel.page.getByRole("textbox", { name: "Title of the new" }).inputValue()).toBe("Sweep");
});

test("where a chosen card is gone, as by an undo, what was beside it is chosen", async () => {
  await panel.card("clean").click();
  await press("Control+z");
  await panel.type(text.replace('    objective clean "Clean fast"\n', ""));
  await panel.card("turn").and(panel.page.locator(".is-focused")).waitFor();
});

test("what a deletion was to choose is not chosen later", async () => {
  await panel.startOver(
    text.replace('    objective clean "Clean fast"\n', '    objective clean "Clean fast"\n    objective wash "Wash"\n'),
  );
  const whole = panel.text;
  await panel.type(whole.replace("objective clean", "objectiv clean"));
  await panel.page.getByRole("button", { name: "Not up to date" }).waitFor();
  await panel.card("turn").click();
  await press("Delete");
  await panel.obey();
  await panel.card("wash").and(panel.page.locator(".is-focused")).waitFor();
  await panel.card("idea").click();
  await panel.show(panel.text.replace("objectiv clean", "objective clean"));
  expect(await panel.card("idea").and(panel.page.locator(".is-focused")).count()).toBe(1);
});

test("a key in the text is no edit of the picture, though one was asked for before it", async () => {
  await panel.card("turn").click();
  await press("c");
  await panel.next("change");
  await panel.type(text.replace("objective clean", "clean"));
  await panel.post({ type: "refused", message: "The text has changed in the meantime. Try again." });
  await panel.page.getByRole("button", { name: "Not up to date" }).waitFor();
  expect(await panel.card("clean").count()).toBe(1);
});

test("what is typed into a field is kept where it has become impossible to write it", async () => {
  await panel.card("clean").click();
  await press("a");
  await panel.page.keyboard.type("Sweep");
  await panel.type(text.replace("cluster operations", "cluste operations"));
  await press("Enter");
  await panel.page.getByText("this cannot be read in it").waitFor();
  await panel.type(text);
  await press("Enter");
  expect(await panel.obey()).toContain('objective sweep "Sweep"');
});

test("of what only an older picture shows nothing is written, and it is said why", async () => {
  await panel.type(text.replace("objective clean", "clean"));
  await panel.page.getByRole("button", { name: "Not up to date" }).waitFor();
  await panel.card("clean").click();
  for (const key of ["Delete", "c", "F2", "l", "m"]) {
    await press(key);
    const message = panel.page.getByText("this cannot be read in it");
    await message.waitFor();
    expect(await panel.last("change")).toBeUndefined();
  }
  // Of a column too, though its band is there; and one that is only drawn because it should be there has no title yet.
  await panel.type(text.replace("cluster operations", "cluste operations"));
  const column = (id: string) => panel.page.locator(`.map [data-kind="cluster"][data-id="process.${id}"]`);
  await column("operations").click({ position: { x: 6, y: 40 } });
  await press("a");
  await panel.page.getByText("this cannot be read in it").waitFor();
  expect(await panel.page.getByRole("textbox", { name: "Title of the new" }).count()).toBe(0);
  await column("regulatory-social").click({ position: { x: 20, y: 40 } });
  await press("F2");
  expect(await panel.page.getByRole("textbox", { name: "Title" }).count()).toBe(0);
  await panel.type(text.replace("objective clean", "clean"));
  // What can be read can be edited, and then what cannot is seen to be missing.
  await panel.card("turn").click();
  await press("Delete");
  await panel.obey();
  await panel.page.getByRole("button", { name: "Errors in the text" }).waitFor();
  await expect.poll(() => panel.page.locator('.map [data-kind="objective"]').count()).toBe(2);
});
