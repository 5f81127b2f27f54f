import { layoutMap } from "@smap/diagram";
import { themes } from "@smap/diagram/draw";
import { toPng } from "@smap/exchange";
import { readMap } from "@smap/language";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyMap } from "../diagram/any-map.ts";
import { exampleMaps } from "../diagram/example-maps.ts";
import { hostileMap } from "./hostile-map.ts";
import { readPng } from "./png.ts";

test.each([0.77, 1.2, 1.5, 1.9])("at a scale of %s the page reaches to the edges", async (scale) => {
  for (const { map } of exampleMaps().slice(0, 3)) {
    const { width, height, colourAt } = readPng(toPng(await layoutMap(map), { scale }).bytes);
    const edge = [colourAt(width - 1, 1), colourAt(1, height - 1), colourAt(width - 1, height - 1)];
    expect(new Set(edge)).toEqual(new Set([themes.light.page]));
  }
});

describe.each(exampleMaps())("the PNG of $name", ({ map }) => {
  test("has cards, bands and strips where the layout has them, in their colours", async () => {
    const layout = await layoutMap(map);
    const { bytes, problems } = toPng(layout, { scale: 1 });
    const { width, height, colourAt } = readPng(bytes);
    expect({ width, height, problems }).toEqual({
      width: Math.ceil(layout.width),
      height: Math.ceil(layout.height),
      problems: [],
    });
    const { light } = themes;
    for (const { strip, tint } of layout.bands)
      expect(colourAt(strip.x + 3, strip.y + 12)).toBe(light.tints[tint].strip);
    for (const card of layout.cards) {
      const fill = card.critical
        ? light.tints[card.tint].strong
        : card.imported
          ? light.tints[card.tint].surface
          : light.card;
      expect(colourAt(card.x + card.width / 2, card.y + 4)).toBe(fill);
    }
  });

  test("is the same bytes every time", async () => {
    const layout = await layoutMap(map);
    expect(toPng(layout, { scale: 0.5 }).bytes).toEqual(toPng(structuredClone(layout), { scale: 0.5 }).bytes);
  });
});

test("is drawn in the colours that are asked for", async () => {
  const layout = await layoutMap(readMap('map "M" perspective process { objective a "A" }').map);
  for (const theme of ["light", "dark", "contrast", "print"] as const)
    expect(readPng(toPng(layout, { theme }).bytes).colourAt(1, 1)).toBe(themes[theme].page);
});

test("has no more pixels than a machine can hold", async () => {
  const layout = { ...(await layoutMap(readMap('map "M"').map)), width: 20_000, height: 10_000 };
  const { width, height } = readPng(toPng(layout, { scale: 20 }).bytes);
  expect(width * height).toBeLessThan(41_000_000);
});

test("what the font lacks is a box, and is said", async () => {
  const { problems } = toPng(await layoutMap(readMap('map "顧客 🙂"').map));
  expect(problems).toEqual([expect.stringContaining("“顧”, “客”, “🙂”")]);
});

test("a hostile map is drawn", async () => {
  expect(readPng(toPng(await layoutMap(hostileMap), { scale: 0.3 }).bytes).width).toBeGreaterThan(10);
});

test("any map becomes a PNG", async () => {
  await fc.assert(
    fc.asyncProperty(anyMap, async (map) => {
      const layout = await layoutMap(map);
      expect(readPng(toPng(layout, { scale: 0.2 }).bytes).width).toBe(Math.ceil(layout.width * 0.2));
    }),
    { numRuns: 10 },
  );
});
