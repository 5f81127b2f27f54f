import { drawSvg, layoutMap } from "@smap/diagram";
import { measureText } from "@smap/diagram/text";
import type { StrategyMap } from "@smap/model";
import { describe, expect, test } from "vitest";
import { mapTexts } from "../files.ts";
import { exampleMaps, mapOf } from "./example-maps.ts";

/** A slide of 13.333 × 7.5 inches, in points. */
const slide = { width: 960, height: 540 };
/** The preview beside the text, in px, on a usual screen. */
const panel = { width: 720, height: 800 };
/** Maps of more objectives of their own than this are not promised to be readable on one. */
const most = 24;
/** What is read from the last row of a room. */
const least = 9;
/** Two maps are too high for that: one of 27 cards in eight rows with owners, one whose process band has five rows. */
const smaller: Readonly<Record<string, { readonly titles: number; readonly words: number }>> = {
  lumen: { titles: 8.7, words: 7.6 },
  bureau: { titles: 9, words: 8 },
};

const maps = [
  ...exampleMaps(),
  ...mapTexts("test/fixtures/maps").map(({ name, text }) => ({ name, map: mapOf(text) })),
].filter(({ map }) => countOf(map) <= most);

function countOf({ perspectives }: StrategyMap): number {
  const all = perspectives.flatMap(({ objectives, clusters }) => [
    objectives,
    ...clusters.map((one) => one.objectives),
  ]);
  return all.flat().length;
}

for (const { name, map } of maps)
  test(`${name} is readable on a slide`, async () => {
    const layout = await layoutMap(map);
    const scale = Math.min(slide.width / layout.width, slide.height / layout.height);
    const { titles, words } = smaller[name] ?? { titles: least, words: least };
    for (const { title, titleSize } of layout.cards)
      expect(titleSize * scale, title).toBeGreaterThanOrEqual(titles - 0.05);
    // Owners, codes, titles of clusters and bands, and the key.
    const sizes = [...drawSvg(layout).matchAll(/font-size="([\d.]+)"/gu)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
    expect(Math.min(...sizes) * scale).toBeGreaterThanOrEqual(words - 0.05);
  });

test("cards stand below each other where a page of all side by side would be too wide to read", async () => {
  const clusters = ["learning", "engagement", "global", "sustainability"].map((name) => {
    const own = [1, 2].map(
      (count) => `objective ${name}${count} "Deliver experiences and skills that the region asks for"`,
    );
    return `cluster ${name} "${name}" {\n${own.join("\n")}\n}`;
  });
  const few = (name: string) => [1, 2, 3, 4].map((count) => `objective ${name}${count} "Prepare for what comes"`);
  const map = mapOf(`map "M"\nperspective stakeholders {\n${clusters.join("\n")}\n}
perspective people {\n${few("p").join("\n")}\n}`);
  const { cards, width, height } = await layoutMap(map);
  for (const name of ["learning", "engagement"]) {
    const [one, other] = cards.filter(({ column }) => column === `stakeholders.${name}`);
    expect(one?.x).toBe(other?.x);
  }
  // Where there is room for all of a band side by side, they stay so.
  expect(new Set(cards.filter(({ band }) => band === "people").map(({ y }) => y)).size).toBe(1);
  expect(14 * Math.min(slide.width / width, slide.height / height)).toBeGreaterThanOrEqual(least);
});

test("in a panel beside the text, a map that is too wide for it has its cards below each other", async () => {
  const clusters = (...names: string[]) =>
    names.map((name) => {
      const own = [1, 2, 3, 4].map((count) => `objective ${name}${count} "Do ${name} well"`);
      return `cluster ${name} {\n${own.join("\n")}\n}`;
    });
  const map = mapOf(`map "M"
perspective process {\n${clusters("operations", "customer-management", "innovation", "regulatory-social").join("\n")}\n}
perspective learning { objective one "One" objective two "Two" }`);
  const { cards, width, height } = await layoutMap(map, { shape: "tall" });
  const places = cards.filter(({ band }) => band === "process").map(({ x }) => x);
  expect(new Set(places).size).toBe(4);
  expect(Math.min(panel.width / width, panel.height / height)).toBeGreaterThan(0.65);
  // What can be read is as easy to follow as before: objectives stand side by side.
  expect(new Set(cards.filter(({ band }) => band === "learning").map(({ y }) => y)).size).toBe(1);
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
