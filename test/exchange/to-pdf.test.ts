import { layoutMap } from "@smap/diagram";
import { type Layout, themes } from "@smap/diagram/draw";
import { pages, toPdf } from "@smap/exchange";
import { readMap } from "@smap/language";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Drawn, drawnMap } from "../../packages/exchange/src/picture/drawn.ts";
import { anyMap } from "../diagram/any-map.ts";
import { exampleMaps } from "../diagram/example-maps.ts";
import { expectGolden } from "../golden.ts";
import { hostileMap } from "./hostile-map.ts";
import { readPdf } from "./pdf.ts";

describe.each(exampleMaps())("the PDF of $name", ({ name, map }) => {
  test("says what the map says, in its order", async () => {
    const { bytes, problems } = toPdf(await layoutMap(map));
    const { pages: count, structure, title } = await readPdf(bytes);
    expect({ count, title, problems }).toEqual({ count: 1, title: map.title, problems: [] });
    expectGolden(`pdf/${name}.txt`, `${structure.join("\n")}\n`);
  });

  test("holds every text that the picture shows, and no more", async () => {
    const layout = await layoutMap(map, { detail: "scorecard" });
    const { texts } = await readPdf(toPdf(layout).bytes);
    // Readers show a space that breaks no line as any other.
    const letters = (all: readonly string[]) => all.join("").replaceAll(/[ \u00A0]/gu, "");
    expect(letters(texts)).toBe(letters(textsOf(layout)));
  });

  test("is the same bytes every time", async () => {
    const layout = await layoutMap(map);
    expect(toPdf(layout).bytes).toEqual(toPdf(structuredClone(layout)).bytes);
  });
});

test("the PDF knows all elements and attributes that maps are drawn with", async () => {
  const known = new Set(["g", "rect", "circle", "line", "path", "polygon", "text", "tspan", "title"]);
  // Those that are about what a screen does with an element, and those that are about what it is.
  const told = /^(?:data-.*|aria-.*|role|pointer-events|direction|class)$/u;
  const drawn =
    /^(?:x|y|x1|x2|y1|y2|cx|cy|r|rx|d|points|width|height|fill|stroke|stroke-(?:width|dasharray|linejoin|linecap)|font-(?:size|weight|style)|text-anchor)$/u;
  const wrong = new Set<string>();
  const look = ({ tag, attributes, children }: Drawn): void => {
    if (!known.has(tag)) wrong.add(tag);
    for (const [name, value] of Object.entries(attributes)) {
      const isTurn = tag === "text" && name === "transform" && /^translate\(\S+ \S+\) rotate\(-90\)$/u.test(value);
      if (!told.test(name) && !drawn.test(name) && !isTurn) wrong.add(`${tag} ${name}`);
      if (/^(?:fill|stroke)$/u.test(name) && !/^(?:#[0-9a-f]{6}|none|transparent)$/u.test(value)) wrong.add(value);
      if (name === "d" && !/^[MLQVHZmlvhz\d\s.,e-]*$/u.test(value)) wrong.add(value);
    }
    for (const child of children) if (typeof child !== "string") look(child);
  };
  for (const { map } of exampleMaps())
    for (const detail of ["map", "scorecard"] as const)
      for (const theme of Object.values(themes)) drawnMap(await layoutMap(map, { detail }), theme).forEach(look);
  expect([...wrong]).toEqual([]);
});

describe("a page", () => {
  const wide = 'map "M"\nperspective process { objective a "A" }';

  test.each(Object.entries(pages))("of %s is as large as its name says", async (name, size) => {
    const layout = await layoutMap(readMap(wide).map);
    const { size: found } = await readPdf(toPdf(layout, { page: name as keyof typeof pages }).bytes);
    expect(found[0]).toBeCloseTo(size[0], 1);
    expect(found[1]).toBeCloseTo(size[1], 1);
  });

  test("is upright for a map that is, unless it is a slide", async () => {
    const layout = { ...(await layoutMap(readMap(wide).map)), width: 100, height: 300 };
    expect((await readPdf(toPdf(layout, { page: "a4" }).bytes)).size[1]).toBeCloseTo(841.89, 1);
    expect((await readPdf(toPdf(layout, { page: "16:9" }).bytes)).size[1]).toBeCloseTo(540, 1);
  });
});

test("says its language only if it is told", async () => {
  const layout = await layoutMap(readMap('map "M"').map);
  expect((await readPdf(toPdf(layout, { language: "pt-BR" }).bytes)).language).toBe("pt-BR");
  expect((await readPdf(toPdf(layout).bytes)).language).toBe(null);
});

test("what the font lacks is text all the same, and is said", async () => {
  const { map } = readMap('map "顧客 🙂"\nperspective process { objective a "תנועה 👩‍👩‍👧 é" }');
  const { bytes, problems } = toPdf(await layoutMap(map));
  const { texts, title } = await readPdf(bytes);
  expect(title).toBe("顧客 🙂");
  for (const character of ["顧", "客", "🙂", "ת", "👩‍👩‍👧", "é"]) expect(texts.join(" ")).toContain(character);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/lacks “.*”, “.*”, “.*” and 6 more/u);
});

test("a hostile map is text", async () => {
  const layout = await layoutMap(hostileMap);
  const { bytes } = toPdf(layout, { language: "/Lang (evil)" });
  const { texts, structure } = await readPdf(bytes);
  expect(texts.join("")).toContain("=cmd()");
  expect(structure.join("\n")).toContain(") Tj ET");
  expect(new TextDecoder("latin1").decode(bytes)).not.toMatch(/\/(?:JS|JavaScript|OpenAction|Launch|URI)\b/u);
});

test("any map becomes a PDF that can be read", async () => {
  await fc.assert(
    fc.asyncProperty(anyMap, async (map) => {
      const layout = await layoutMap(map);
      const { texts } = await readPdf(toPdf(layout).bytes);
      expect(squeezed(texts)).toBe(squeezed(textsOf(layout)));
    }),
    { numRuns: 15 },
  );
});

/** Letters sorted: a reader turns round what runs from right to left. */
function squeezed(texts: readonly string[]): string {
  return [...texts.join("").replaceAll(/\p{Z}|\p{Cf}/gu, "")].sort().join("");
}

function textsOf(layout: Layout): string[] {
  const words = (drawn: Drawn): string[] =>
    drawn.tag === "title"
      ? []
      : drawn.children.flatMap((child) => (typeof child === "string" ? [child] : words(child)));
  return drawnMap(layout, themes.light).flatMap(words);
}
