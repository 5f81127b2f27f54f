import { drawSvg, layoutMap } from "@smap/diagram";
import { measureText } from "@smap/diagram/text";
import type { StrategyMap } from "@smap/model";
import { describe, expect, test } from "vitest";
import { mapTexts } from "../files.ts";
import { exampleMaps, mapOf } from "./example-maps.ts";

/** A slide of 13.333 × 7.5 inches, in points. */
const slide = { width: 960, height: 540 };
/** Maps of more objectives than this, those of other maps counted, are not promised to be readable on one. */
const most = 24;
/** What is read from the last row of a room. */
const least = 9;

const maps = [
  ...exampleMaps(),
  ...mapTexts("test/fixtures/maps").map(({ name, text }) => ({ name, map: mapOf(text) })),
].filter(({ map }) => countOf(map) <= most);

function countOf({ perspectives, links }: StrategyMap): number {
  const all = perspectives.flatMap(({ objectives, clusters }) => [
    objectives,
    ...clusters.map((one) => one.objectives),
  ]);
  const ends = links.flatMap(({ from, to }) => [from, to]).filter(({ kind }) => kind === "imported");
  return all.flat().length + new Set(ends.map(({ name }) => name)).size;
}

for (const { name, map } of maps)
  test(`${name} is readable on a slide`, async () => {
    const layout = await layoutMap(map);
    const scale = Math.min(slide.width / layout.width, slide.height / layout.height);
    for (const { title, titleSize } of layout.cards)
      expect(titleSize * scale, title).toBeGreaterThanOrEqual(least - 0.05);
    // Owners, codes, titles of clusters and bands, and the key.
    const sizes = [...drawSvg(layout).matchAll(/font-size="([\d.]+)"/gu)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
  });

describe("codes", () => {
  const map = (rest: string) => `map "M"
perspective financial { objective f1 "Grow" { code "F1" } objective f2 "Grow the value of the company for those who own it" { code "F2" ${rest} } }`;

  test("stand before the titles of a map that has no other marks", async () => {
    const { cards } = await layoutMap(mapOf(map("")));
    for (const { lines, marks, titleSize } of cards) {
      const [line, code] = [lines[0], marks[0]];
      expect(marks.map(({ kind }) => kind)).toEqual(["code"]);
      expect(code?.y).toBe(line?.y);
      const words = measureText(line?.text ?? "", titleSize);
      expect((code?.x ?? 0) + (code?.width ?? 0)).toBeLessThan((line?.x ?? 0) - words / 2);
    }
    expect(cards.map(({ lines }) => lines.map(({ text }) => text).join(" "))).toEqual([
      "Grow",
      "Grow the value of the company for those who own it",
    ]);
  });

  test("stand among the marks of a map that has others", async () => {
    const { cards } = await layoutMap(mapOf(map('owner "CFO"')));
    for (const { lines, marks } of cards) expect(marks[0]?.y).toBeGreaterThan(lines.at(-1)?.y ?? 0);
  });

  test("begin a title at the right where words run from there", async () => {
    const hebrew = 'map "מפה"\nperspective financial { objective f1 "לצמוח" { code "F1" } }';
    const { cards } = await layoutMap(mapOf(hebrew));
    expect(cards[0]?.marks[0]?.x).toBeGreaterThan(cards[0]?.lines[0]?.x ?? 0);
  });
});
