import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../packages/tooling/src/repository.ts";
import { pageMarkup } from "../../packages/vscode/src/preview/page-markup.ts";
import { openStage, type Panel, type Stage } from "./panel.ts";

const lumen = readFileSync(join(root, "examples", "lumen.smap"), "utf8");

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.close());

/** What is seen of a picture: how large its ground is on the page, and where. */
function groundOf({ page }: Panel, picture: string) {
  return page.locator(`${picture} [data-part="page"]`).evaluate((rect) => {
    const { x, y, width, height } = rect.getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** Where the cards are on the page. */
function cardsOf({ page }: Panel, picture: string) {
  return page.locator(`${picture} [data-kind="objective"] [data-part="card"]`).evaluateAll((cards) =>
    cards.map((card) => {
      const { x, y, width, height } = card.getBoundingClientRect();
      return [x, y, width, height].map(Math.round);
    }),
  );
}

describe.each([
  ["wide", { width: 1200, height: 700 }],
  ["tall", { width: 600, height: 800 }],
] as const)("in a %s panel", (shape, size) => {
  test("the first picture is of that shape, and lies where the picture will be", async () => {
    const panel = await stage.open({ first: { text: lumen }, ...size });
    const picture = `#first .is-${shape}`;
    expect(await panel.page.locator("#first svg:visible").count()).toBe(1);
    expect(await panel.page.locator(picture).isVisible()).toBe(true);
    const [ground, cards] = [await groundOf(panel, picture), await cardsOf(panel, picture)];
    expect(cards.length).toBeGreaterThan(20);
    await panel.show(lumen);
    const shown = await groundOf(panel, ".map");
    for (const side of ["x", "y", "width", "height"] as const)
      expect(Math.abs(shown[side] - ground[side])).toBeLessThan(1);
    expect(await cardsOf(panel, ".map")).toEqual(cards);
    expect(panel.complaints).toEqual([]);
    await panel.close();
  });
});

test("what follows takes its place: the page is never blank, and never shows two pictures", async () => {
  const panel = await stage.open({ first: { text: lumen } });
  await panel.page.evaluate(() => {
    const seen = new Set<number>();
    const look = () => {
      seen.add(document.querySelectorAll("#first, .map").length);
      requestAnimationFrame(look);
    };
    look();
    Object.assign(globalThis, { seen });
  });
  await panel.show(lumen);
  expect(await panel.page.locator("#first").count()).toBe(0);
  expect(await panel.page.evaluate(() => [...(globalThis as unknown as { seen: Set<number> }).seen])).toEqual([1]);
  await panel.close();
});

test("it goes at once when the panel turns out to show another map", async () => {
  const panel = await stage.open({ first: { text: lumen, uri: "file:///maps/another%20one's.smap" } });
  expect(await panel.page.locator("#first").count()).toBe(1);
  await panel.type('map "Other"\nperspective financial { objective a "A" }');
  await panel.page.locator("#first").waitFor({ state: "detached" });
  await panel.close();
});

test("it goes for what is said of a map with nothing in it", async () => {
  const panel = await stage.open({ first: { text: lumen } });
  await panel.type('map "Nothing yet"');
  await panel.page.locator(".empty").waitFor();
  expect(await panel.page.locator("#first").count()).toBe(0);
  await panel.close();
});

test("text from the file is text in it", async () => {
  const evil = `</text></svg><img src=x onerror=alert(1)><script>alert(2)</script><b>`;
  const text = `map "${evil}"\nowner "${evil}"\nperspective financial "${evil}" {\n  objective a "${evil}" { owner "${evil}" }\n}`;
  const panel = await stage.open({ first: { text } });
  const names = await panel.page
    .locator("#first *")
    .evaluateAll((all) => [...new Set(all.map((one) => one.localName))]);
  expect(names.filter((name) => ["img", "script", "b"].includes(name))).toEqual([]);
  expect(await panel.page.locator("#first svg").count()).toBe(2);
  expect(await panel.page.locator("#first .is-wide").textContent()).toContain("onerror");
  expect(panel.complaints).toEqual([]);
  await panel.close();
});

test("the page names nothing that would be waited for before it is seen", () => {
  const begin = { script: "", style: "" };
  const [source, resource] = ["https://files.test", (name: string) => `https://files.test/${name}`];
  const markup = pageMarkup({ language: "en", source, resource, nonce: "once", begin, first: "file:///maps/a.smap" });
  expect([...markup.matchAll(/<[^>]*\s(?:src|href)=[^>]*>/gu)]).toEqual([]);
  expect(markup).toContain('data-script="https://files.test/preview.js"');
});

test("a style sheet that does not come keeps nothing from being drawn", async () => {
  const panel = await stage.open({ isWithoutStyle: true });
  await panel.show(lumen);
  expect(await panel.page.locator(".map").count()).toBe(1);
  await panel.close();
});
