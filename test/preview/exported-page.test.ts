import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { layoutMap } from "@smap/diagram";
import { toHtml } from "@smap/exchange";
import { readMap } from "@smap/language";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../../packages/tooling/src/editor/browser.ts";
import { root } from "../../packages/tooling/src/repository.ts";
import { hostileMap } from "../exchange/hostile-map.ts";
import { violationsIn } from "./axe.ts";

/** The page that a map is exported as, opened as users open it: from a file. */
const folder = mkdtempSync(join(tmpdir(), "smap-page-"));
let browser: Browser;
let page: Page;
const complaints: string[] = [];
const asked: string[] = [];

async function open(name: string, map: ReturnType<typeof readMap>["map"]): Promise<void> {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, toHtml(map, await layoutMap(map), { language: "en" }).bytes);
  await page.goto(pathToFileURL(file).href);
}

function card(id: string): Locator {
  return page.locator(`[data-kind="objective"][data-id="${id}"]`);
}

function faded(): Promise<(string | null)[]> {
  return page
    .locator('[data-kind="objective"].is-faded')
    .evaluateAll((cards) => cards.map((one) => one.getAttribute("data-id")));
}

const charlotte = readMap(readFileSync(join(root, "examples/charlotte.smap"), "utf8")).map;
const boxes = readMap(`map "Boxes"
perspective financial { objective profit "Profit" objective other "Other" }
perspective process { cluster operations { objective bake "Bake" objective sell "Sell" } }
perspective learning { objective train "Train" }
train -> process.operations
bake -> profit
`).map;

beforeAll(async () => {
  browser = await launchBrowser();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  complaints.length = 0;
  asked.length = 0;
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => asked.push(request.url()));
  page.on("dialog", (dialog) => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  return () => page.close();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

test("pointing at an objective shows its chain, in the picture and in the table", async () => {
  await open("boxes", boxes);
  await card("train").hover();
  await expect.poll(faded).toEqual(["other"]);
  expect(
    await page.locator("tr.is-chain").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-objective"))),
  ).toEqual(["profit", "bake", "sell", "train"]);
  await page.locator('tr[data-objective="sell"]').hover();
  await expect.poll(faded).toEqual(expect.arrayContaining(["profit", "other", "bake"]));
  await page.mouse.move(2, 2);
  await expect.poll(faded).toEqual([]);
  expect(complaints).toEqual([]);
});

test("a click keeps the chain, and Escape lets it go", async () => {
  await open("boxes", boxes);
  await card("bake").click();
  await page.mouse.move(2, 2);
  await expect.poll(faded).toEqual(["other", "sell"]);
  await card("bake").press("Escape");
  await expect.poll(faded).toEqual([]);
});

test("the map is scaled by buttons and keys and dragged, and shown whole again", async () => {
  await open("charlotte", charlotte);
  const picture = page.locator(".picture svg");
  const viewBox = () => picture.getAttribute("viewBox");
  const whole = await viewBox();
  await page.getByRole("button", { name: "Zoom in" }).click();
  const larger = await viewBox();
  expect(larger).not.toBe(whole);
  await page.mouse.move(600, 300);
  await page.mouse.down();
  await page.mouse.move(640, 330, { steps: 4 });
  await page.mouse.up();
  expect(await viewBox()).not.toBe(larger);
  expect(await faded()).toEqual([]);
  await page.locator(`[data-kind="objective"]`).first().focus();
  await page.keyboard.press("0");
  expect(await viewBox()).toBe(whole);
});

test("it asks for nothing, and whatever is in a map is text", async () => {
  await open("hostile", hostileMap);
  await card("o1").hover();
  expect(asked.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual([]);
  expect(asked.filter((url) => url.startsWith("file:"))).toHaveLength(1);
  expect(complaints).toEqual([]);
  expect(await page.title()).toContain("=cmd()");
});

test("it has no violation of the rules for access", async () => {
  await open("charlotte", charlotte);
  expect(await violationsIn(page)).toEqual([]);
});
