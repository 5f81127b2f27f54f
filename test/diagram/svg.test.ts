import { drawSvg, layoutMap } from "@smap/diagram";
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { anyMapText } from "./any-map.ts";
import { exampleMaps, mapOf } from "./example-maps.ts";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
});

/** An SVG as a tree, read by a parser that knows nothing of ours. */
function read(svg: string): Element {
  expect(XMLValidator.validate(svg)).toBe(true);
  const convert = (node: Record<string, unknown>): Element => {
    const name = Object.keys(node).find((key) => key !== ":@") ?? "";
    const inner = Array.isArray(node[name]) ? (node[name] as Record<string, unknown>[]) : [];
    const children = inner.filter((child) => !("#text" in child)).map(convert);
    const own = inner.map((child) => ("#text" in child ? String(child["#text"]) : "")).join("");
    const text = own + children.map((child) => child.text).join("");
    return { name, attributes: (node[":@"] ?? {}) as Element["attributes"], children, text };
  };
  return convert((parser.parse(svg) as Record<string, unknown>[])[0] as Record<string, unknown>);
}

function all(element: Element): Element[] {
  return [element, ...element.children.flatMap(all)];
}

const ofKind = (svg: Element, kind: string) => all(svg).filter(({ attributes }) => attributes["data-kind"] === kind);

describe.each(exampleMaps())("$name", ({ map }) => {
  test("has a labelled element for each thing on it, named as others know it", async () => {
    const layout = await layoutMap(map);
    const svg = read(drawSvg(layout));
    const ids = (kind: string) => ofKind(svg, kind).map(({ attributes }) => attributes["data-id"]);
    expect(ids("perspective")).toEqual(map.perspectives.map(({ name }) => name));
    expect(new Set(ids("objective"))).toEqual(new Set(layout.cards.map(({ id }) => id)));
    expect(new Set(ids("cluster"))).toEqual(new Set(layout.columns.map(({ id }) => id)));
    const links = ofKind(svg, "link").map(({ attributes }) => [attributes["data-from"], attributes["data-to"]]);
    expect(links).toEqual(layout.links.map(({ from, to }) => [from, to]));
    for (const element of all(svg).filter(({ attributes }) =>
      /objective|cluster|perspective|link/u.test(attributes["data-kind"] ?? ""),
    )) {
      expect(element.attributes.role).toBe("img");
      expect(element.attributes["aria-label"]).toBeTruthy();
    }
  });

  test("is read from top to bottom, each column before its cards", async () => {
    const layout = await layoutMap(map);
    const order = all(read(drawSvg(layout))).map(({ attributes }) => attributes["data-id"]);
    const tops = layout.bands.map(({ id }) => order.indexOf(id));
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    for (const { id, band, column } of layout.cards) {
      expect(order.indexOf(id)).toBeGreaterThan(order.indexOf(band));
      if (column) expect(order.indexOf(id)).toBeGreaterThan(order.indexOf(column));
    }
  });
});

describe("text from a map", () => {
  const hostile = [
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    '\\" onload=\\"alert(1)',
    "javascript:alert(1)",
    "&lt;b&gt; &amp; ]]>",
    "{{1+1}} $& $1",
  ];

  test.each(hostile)("stays text: %s", async (text) => {
    const svg = drawSvg(
      await layoutMap(
        mapOf(`map "${text}"
vision "${text}"
perspective financial "${text}" {
  description "${text}"
  cluster growth "${text}" { description "${text}"  objective a "${text}" { description "${text}"  owner "${text}"  code "${text}"  measure "${text}" { unit "${text}"  target 5 } } }
}
perspective process { objective b }
b -> a "${text}"
theme t "${text}" { a }`),
        { detail: "scorecard" },
      ),
    );
    const names = new Set(all(read(svg)).map(({ name }) => name));
    expect([...names].sort()).toEqual(
      ["circle", "desc", "g", "line", "path", "polygon", "rect", "style", "svg", "text", "title", "tspan"].filter(
        (name) => names.has(name),
      ),
    );
    for (const { attributes } of all(read(svg))) {
      expect(Object.keys(attributes).filter((name) => /^on|href/iu.test(name))).toEqual([]);
    }
    expect(read(svg).attributes["aria-label"]).toBe(text.replaceAll('\\"', '"'));
  });

  test("of any kind leaves the file well-formed", async () => {
    const title = fc.string({ unit: "binary", maxLength: 40 }).map((text) => text.replace(/["\\\n\r]/gu, " "));
    await fc.assert(
      fc.asyncProperty(title, anyMapText, async (text, map) => {
        const svg = drawSvg(await layoutMap(mapOf(map.replace("Any map", text).replaceAll('"Grow"', `"${text}"`))));
        expect(XMLValidator.validate(svg)).toBe(true);
        expect(svg).not.toMatch(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/u);
      }),
      { numRuns: 60 },
    );
  });
});
