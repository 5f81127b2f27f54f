import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openStage, type Panel, type Stage } from "./panel.ts";
import { smallMap } from "./small-map.ts";

const text = smallMap.replace("objective clean", "critical objective clean");

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

/** The element of the map that has the keyboard. */
const chosen = () => panel.page.evaluate(() => document.activeElement?.getAttribute("data-key"));

/** As when the editor gives the page the keyboard: nothing in it has it. */
const leave = () => panel.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

describe("where nothing on the page has the keyboard", () => {
  test("an arrow begins to walk the map", async () => {
    await leave();
    await press("ArrowDown");
    await expect.poll(chosen).toMatch(/^objective /u);
  });

  test("the keys go on with the chosen card", async () => {
    await panel.card("idea").click();
    await leave();
    await press("c");
    expect(await panel.obey()).toContain("critical objective idea");
    await expect.poll(chosen).toBe("objective idea");
    await leave();
    await press("ArrowLeft");
    await expect.poll(chosen).toBe("objective clean");
  });

  test("the card that was chosen before an undo is chosen after it", async () => {
    await panel.card("idea").click();
    await press("c");
    const changed = await panel.obey();
    await press("Control+z");
    await panel.next("undo");
    await leave();
    await panel.type(changed.replace("critical objective idea", "objective idea"));
    await expect.poll(chosen).toBe("objective idea");
  });

  test("after an undo that found nothing, what is typed chooses nothing", async () => {
    await panel.card("idea").click();
    await press("Control+z");
    await panel.next("undo");
    await panel.post({ type: "refused", message: "There is nothing to undo." });
    await panel.page.getByText("nothing to undo").waitFor();
    await press("Escape");
    await panel.show(text.replace("objective idea", "critical objective idea"));
    expect(await panel.page.locator(".ring").count()).toBe(0);
  });
});

test("what stood beside a deleted card is chosen, and of a deleted link the cause", async () => {
  await panel.card("clean").click();
  await press("Delete");
  await panel.obey();
  await expect.poll(chosen).toBe("objective turn");
  await panel.card("turn").click();
  await press("Alt+ArrowUp", "Delete");
  await panel.obey();
  await expect.poll(chosen).toBe("objective turn");
});

test("after Escape an arrow key goes on where one was, and from the text where its cursor is", async () => {
  await panel.card("turn").click();
  await press("Escape");
  expect(await panel.page.locator(".ring").count()).toBe(0);
  await press("ArrowLeft");
  await expect.poll(chosen).toBe("objective turn");
  const line = text.split("\n").findIndex((one) => one.includes("objective idea"));
  await panel.post({ type: "cursor", uri: panel.uri, position: { line, character: 8 } });
  // Twice: then nobody knows where one was.
  await press("Escape", "Escape", "ArrowLeft");
  await expect.poll(chosen).toBe("objective idea");
});

test("where one was in a map is nowhere in another, though a card there has the same name", async () => {
  await panel.card("turn").click();
  await press("Escape");
  await panel.startOver(text);
  await press("ArrowLeft");
  await expect.poll(chosen).toBe("objective on-time");
});

test("while a link is drawn nothing fades, and a line shows where it would go", async () => {
  await panel.card("clean").click();
  await press("l", "ArrowUp");
  await panel.page.locator(".drag-line path").waitFor({ state: "attached" });
  expect(await panel.page.locator(".map .is-faded").count()).toBe(0);
  expect(await panel.page.locator(".ring:not(.is-target)").count()).toBe(1);
  expect(await panel.page.locator(".ring.is-target").count()).toBe(1);
  await press("Escape");
  expect(await panel.page.locator(".drag-line").count()).toBe(0);
});

test("pressing Enter on where a link begins does not end it, and says so", async () => {
  await panel.card("clean").click();
  await press("l", "Enter");
  await panel.page.getByText("Nothing leads to itself").waitFor();
  await press("ArrowUp", "Enter");
  expect(await panel.obey()).toBe(`${text}clean -> on-time\n`);
});

test("while a card is moved, the column is marked that it would stand in", async () => {
  await panel.card("clean").click();
  await press("m", "ArrowRight");
  const [ring, column] = [
    await panel.page.locator(".ring.is-target").boundingBox(),
    await panel.page.locator('.map [data-kind="cluster"][data-id="process.innovation"] > rect').first().boundingBox(),
  ];
  expect(Math.abs((ring?.width ?? 0) - (column?.width ?? 0))).toBeLessThan(12);
  await press("Enter");
  expect(await panel.obey()).toMatch(/cluster innovation \{[^}]*clean/u);
});

test("what a filter lets through is in colour, though another card is chosen", async () => {
  await panel.card("turn").click();
  await panel.page.getByRole("button", { name: "Filter" }).click();
  await panel.page.getByRole("checkbox", { name: "Critical" }).check();
  await press("Escape");
  await panel.card("idea").and(panel.page.locator(".is-filtered")).waitFor();
  for (const name of ["clean", "turn"])
    expect(await panel.card(name).and(panel.page.locator(".is-filtered, .is-faded")).count(), name).toBe(0);
  // A search finds what the filter lets through, and nothing else.
  await panel.page.getByRole("textbox", { name: "Search" }).fill("fast");
  await panel.page.getByText("1 match", { exact: true }).waitFor({ state: "attached" });
  await panel.page.getByRole("textbox", { name: "Search" }).fill("nowhere");
  await panel.page.locator(".search.is-vain").waitFor();
  await panel.page.getByRole("textbox", { name: "Search" }).fill("");
  await panel.page.getByRole("button", { name: "Filter" }).click();
  await panel.page.getByRole("checkbox", { name: "Critical" }).uncheck();
  await press("Escape");
});

describe("in a narrow panel", () => {
  test.each([220, 300, 380])("of %i px every button is in sight, and nothing scrolls away", async (width) => {
    await panel.page.setViewportSize({ width, height: 700 });
    await panel.page.getByRole("button", { name: "Export the map" }).focus();
    const ends = await panel.page
      .locator(".top-bar button")
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().right));
    expect(Math.max(...ends)).toBeLessThanOrEqual(width);
    expect(await panel.page.locator(".preview").evaluate((page) => page.scrollLeft)).toBe(0);
    await panel.page.setViewportSize({ width: 1000, height: 700 });
  });
});
