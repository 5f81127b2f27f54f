import { layoutMap } from "@smap/diagram";
import { drawSvg } from "@smap/diagram/draw";
import { toPng } from "@smap/exchange";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../../packages/tooling/src/editor/browser.ts";
import { exampleMaps } from "../diagram/example-maps.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** How far two pictures are from each other: the mean difference of a colour, of 255. */
async function difference(svg: string, png: Uint8Array): Promise<number> {
  return page.evaluate(
    async ([one, other]) => {
      const pixels = async (address: string, size?: { width: number; height: number }) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const { width, height } = size ?? { width: image.naturalWidth, height: image.naturalHeight };
        const context = new OffscreenCanvas(width, height).getContext("2d");
        if (!context) throw new Error("no canvas");
        context.drawImage(image, 0, 0, width, height);
        return context.getImageData(0, 0, width, height);
      };
      const ours = await pixels(other);
      const theirs = await pixels(one, ours);
      let sum = 0;
      for (let at = 0; at < ours.data.length; at++) sum += Math.abs((ours.data[at] ?? 0) - (theirs.data[at] ?? 0));
      return sum / ours.data.length;
    },
    [
      `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`,
      `data:image/png;base64,${Buffer.from(png).toString("base64")}`,
    ] as const,
  );
}

test.each(exampleMaps())("the PNG of $name is what a browser draws of its SVG", async ({ map }) => {
  const layout = await layoutMap(map, { detail: "scorecard" });
  const svg = drawSvg(layout);
  const { bytes } = toPng(layout, { scale: 1 });
  const own = await difference(svg, bytes);
  // Edges differ by a shade. Were the words away, or elsewhere, it would be several times as much.
  const withoutWords = await difference(svg.replaceAll(/<text.*?<\/text>/gsu, ""), bytes);
  expect(own).toBeLessThan(withoutWords / 3);
});
