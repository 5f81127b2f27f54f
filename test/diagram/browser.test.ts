import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { drawSvg, type Layout, layoutMap, type ThemeName } from "@smap/diagram";
import type { StrategyMap } from "@smap/model";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routeGaps } from "../../packages/diagram/src/layout/route-gaps.ts";
import { launchBrowser } from "../../packages/tooling/src/editor/browser.ts";
import { root } from "../../packages/tooling/src/repository.ts";
import { circle, twoRows } from "./circle.ts";
import { exampleMaps, mapOf } from "./example-maps.ts";

/** What the bundled script offers to the page, and what the worker answers. */
interface Drawing {
  layoutMap(map: StrategyMap): Promise<Layout>;
  drawSvg(layout: Layout): string;
}

const pageScript =
  'import { drawSvg, layoutMap } from "@smap/diagram"; Object.assign(globalThis, { drawSvg, layoutMap });';
const workerScript = `import { layoutMap } from "@smap/diagram/layout";
onmessage = async ({ data }) => postMessage(await layoutMap(data));`;

let browser: Browser;
let page: Page;
let worker: string;

/** As the preview's scripts are bundled. */
async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "chrome120",
    jsx: "automatic",
    jsxImportSource: "preact",
  });
  return outputFiles[0]?.text ?? "";
}

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.setContent(
    '<!doctype html><html lang="en"><title>Map</title><main><h1>Map</h1><div id="stage"></div></main>',
  );
  await page.addScriptTag({ content: await bundled(pageScript) });
  worker = await bundled(workerScript);
}, 60_000);

afterAll(() => browser?.close());

/** What a worker of a script answers to things that are posted to it one after the other. */
function answersOf(script: string, questions: readonly unknown[]): Promise<unknown[]> {
  return page.evaluate(
    ([source, asked]) =>
      new Promise<unknown[]>((resolve, reject) => {
        const thread = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
        const answers: unknown[] = [];
        thread.onmessage = ({ data }) => {
          answers.push(data);
          if (answers.length < asked.length) return thread.postMessage(asked[answers.length]);
          resolve(answers);
          thread.terminate();
        };
        thread.onerror = ({ message }) => reject(new Error(message));
        thread.postMessage(asked[0]);
      }),
    [script, questions] as const,
  );
}

describe.each(exampleMaps())("$name", ({ map }) => {
  test("is the same in a page, in a worker and in Node", async () => {
    const here = await layoutMap(map);
    const there = await page.evaluate(async (given) => {
      const { layoutMap: lay, drawSvg: draw } = globalThis as unknown as Drawing;
      const layout = await lay(given);
      return { layout, svg: draw(layout) };
    }, map);
    expect(there.layout).toEqual(JSON.parse(JSON.stringify(here)));
    expect(there.svg).toBe(drawSvg(here));
    expect(await answersOf(worker, [map])).toEqual([JSON.parse(JSON.stringify(here))]);
  });

  test("keeps its words inside its cards, in the font that it carries", async () => {
    await show(drawSvg(await layoutMap(map, { detail: "scorecard" })));
    const outside = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.querySelectorAll<SVGGElement>('[data-kind="objective"]')].flatMap((card) => {
        const box = card.querySelector('[data-part="card"]')?.getBoundingClientRect();
        return [...card.querySelectorAll("text")].flatMap((text) => {
          const words = text.getBoundingClientRect();
          const fits = box && words.left >= box.left && words.right <= box.right && words.bottom <= box.bottom + 1;
          return fits ? [] : [text.textContent];
        });
      });
    });
    expect(outside).toEqual([]);
  });
});

test("elkjs answers in a worker too, again and again, and leaves it its own messages", async () => {
  const script = await bundled(`import { routeGaps } from "./packages/diagram/src/layout/route-gaps.ts";
onmessage = async ({ data }) => postMessage(await routeGaps(...data));`);
  const question = [[[], circle], twoRows] as const;
  const here = await routeGaps(...question);
  // One of the two lines is parted, as only elkjs does.
  expect(here.gaps[1]?.runs).toHaveLength(3);
  expect(await answersOf(script, [question, question])).toEqual([here, here]);
});

describe.each(["light", "dark", "contrast", "print"] as const)("the %s style", (theme) => {
  test("has nothing that axe finds fault with", async () => {
    const violations = await violationsIn(theme, lumen);
    expect(violations).toEqual([]);
  });
});

const lumen = exampleMaps().find(({ name }) => name === "lumen")?.map as StrategyMap;

describe("other scripts", () => {
  const text = `map "استراتيجية"
perspective financial "מצוינות" { objective a "הגדלת הרווח לכל מושב בטיסה" }
perspective customer { objective b "顧客の信頼を得て、長く続く関係を築くために毎日努力する" }
perspective process { objective c "😀👩‍👩‍👧‍👦 Smile at everyone 🇫🇷" }
perspective learning { objective d "Donaudampfschifffahrtsgesellschaftskapitänsmütze" objective e "Zą́b ẹ̀ n̈" }
a -> b`;

  test("stay inside their cards", async () => {
    await show(drawSvg(await layoutMap(mapOf(text))));
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll<SVGGElement>('[data-kind="objective"]')].flatMap((card) => {
        const box = card.querySelector('[data-part="card"]')?.getBoundingClientRect();
        const words = card.querySelector("text")?.getBoundingClientRect();
        return box && words && words.left >= box.left && words.right <= box.right ? [] : [card.dataset.id];
      }),
    );
    expect(wide).toEqual([]);
  });
});

async function show(svg: string): Promise<void> {
  await page.evaluate((content) => {
    (document.querySelector("#stage") as HTMLElement).innerHTML = content;
  }, svg);
}

async function violationsIn(theme: ThemeName, map: StrategyMap): Promise<string[]> {
  await show(drawSvg(await layoutMap(map), { theme }));
  const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
  await page.addScriptTag({ content: readFileSync(axe, "utf8") });
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await checker.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  });
}
