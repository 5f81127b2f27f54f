import { drawSvg, type Layout, type LayoutOptions, layoutJson, layoutMap, stripesOf } from "@smap/diagram";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleMaps, mapOf } from "./example-maps.ts";
import { faultsOf, wordFaultsOf } from "./geometry.ts";
import { richMapText } from "./rich-map.ts";

const laidOut = (text: string, options: LayoutOptions = {}): Promise<Layout> => layoutMap(mapOf(text), options);

test("all that a map shows has its place and its room, from left to right and from right to left", async () => {
  await fc.assert(
    fc.asyncProperty(richMapText, fc.constantFrom("map" as const, "scorecard" as const), async (text, detail) => {
      const layout = await laidOut(text, { detail });
      expect([...faultsOf(layoutJson(layout)), ...wordFaultsOf(layout)], text).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

describe("the header", () => {
  const words = (layout: Layout, role: string) => layout.header.lines.filter((line) => line.role === role);

  test("breaks a long title and vision into lines, and cuts neither", async () => {
    const title = "National strategy for the modernisation of the administration of justice in the years 2026 to 2035";
    const vision = `A country ${"in which every dispute is decided within a year, ".repeat(6)}for all`;
    const layout = await laidOut(`map "${title}"\nvision "${vision}"\nperspective customer { objective o "Short" }`);
    for (const [role, text] of [
      ["title", title],
      ["vision", vision],
    ] as const) {
      expect(words(layout, role).length).toBeGreaterThan(1);
      expect(
        words(layout, role)
          .map((line) => line.text)
          .join(" "),
      ).toBe(text);
      expect(words(layout, role).every(({ whole }) => whole === undefined)).toBe(true);
    }
  });

  test("cuts what no page has room for, and says it whole where one points at it", async () => {
    const vision = "far ".repeat(900).trim();
    const layout = await laidOut(`map "M"\nvision "${vision}"\nperspective customer {}`);
    const lines = words(layout, "vision");
    expect(lines.at(-1)?.text).toMatch(/…$/u);
    expect(lines.every(({ whole }) => whole === vision)).toBe(true);
    expect(drawSvg(layout)).toContain(`<title>${vision}</title>`);
  });

  test("ends above the first band, also where nothing but notes is in it", async () => {
    const { header, bands } = await laidOut('period 2026\nstatus draft\nperspective customer { objective o "O" }');
    const [first] = bands;
    for (const { y } of header.notes) expect(y).toBeLessThan(first?.y ?? 0);
  });
});

describe("a map whose title runs from right to left", () => {
  const body = `period 2026
perspective financial { objective a "Value" }
perspective process { cluster operations { objective b "Speed" } cluster innovation { objective c "Ideas" } }
b, c -> a
theme t "Theme" { b }`;

  test("is the mirror image of the same map from left to right", async () => {
    const [left, right] = await Promise.all([laidOut(`map "Map"\n${body}`), laidOut(`map "מפה"\n${body}`)]);
    const mirror = (box: { x: number; width: number }) => left.width - box.x - box.width;
    for (const kind of ["bands", "columns", "cards"] as const)
      expect(right[kind].map(({ id, x }) => [id, x])).toEqual(left[kind].map((box) => [box.id, mirror(box)]));
    expect(right.links.map(({ points }) => points.map(({ x }) => left.width - x))).toEqual(
      left.links.map(({ points }) => points.map(({ x }) => x)),
    );
    expect(right.bands.map(({ strip }) => strip.x)).toEqual(left.bands.map(({ strip }) => mirror(strip)));
  });

  test("begins at the right: header, titles of columns and legend", async () => {
    const { width, header, columns, legend } = await laidOut(`map "מפה"\n${body}`);
    expect(header.lines[0]).toMatchObject({ side: "right", x: width - 16 });
    expect(header.notes[0]?.side).toBeUndefined();
    for (const line of [...columns.flatMap(({ lines }) => lines), ...legend]) expect(line.side).toBe("right");
  });

  test("is read from the right in a picture", async () => {
    const svg = drawSvg(await laidOut(`map "מפה"\n${body}`));
    const order = [...svg.matchAll(/data-id="([^"]+)"/gu)].map(([, id]) => id);
    expect(order.indexOf("process.operations")).toBeLessThan(order.indexOf("process.innovation"));
    expect(svg).toMatch(/<text[^>]*direction="rtl"[^>]*><tspan[^>]*>מפה<\/tspan>/u);
  });
});

describe("a scorecard", () => {
  const withMeasures = (measures: string) =>
    laidOut(`map "M"\nperspective customer { objective o "O" { ${measures} } }`, { detail: "scorecard" });
  const figures = ({ cards }: Layout) => cards.flatMap(({ measures }) => measures.flatMap((one) => one.figures));

  test.each([
    ["1250000", "1\u00A0250\u00A0000"],
    ["12345", "12\u00A0345"],
    ["2030", "2030"],
    ["0.12345", "0.12345"],
    ["-98765.4321", "−98\u00A0765.4321"],
    ["100000%", "100\u00A0000%"],
  ])("shows %s as %s, wherever it is read", async (written, shown) => {
    const layout = await withMeasures(`measure "A" { target ${written} by 2030 }`);
    expect(figures(layout).map(({ text }) => text)).toEqual([`target ${shown} by 2030`]);
  });

  test("says how many measures there are besides", async () => {
    const five = ["A", "B", "C", "D", "E"].map((title) => `measure "${title}" { target 1 by 2030 }`);
    expect((await withMeasures(five.join("\n"))).cards[0]).toMatchObject({
      measureCount: 5,
      more: { text: "+2 more" },
    });
    expect((await withMeasures(five.slice(0, 3).join("\n"))).cards[0]).not.toHaveProperty("more");
  });

  test("puts what does not fit on a line onto the next", async () => {
    const layout = await withMeasures(
      'measure "M" { unit "EUR"  baseline 1 at 2025  target 12500000 by 2028  actual 13400000 at 2028 }',
    );
    expect(figures(layout).map(({ text }) => text)).toEqual([
      "13\u00A0400\u00A0000,",
      "target 12\u00A0500\u00A0000 EUR by 2028",
    ]);
  });

  test("is said whole to those who do not see it", async () => {
    const layout = await withMeasures(
      'measure "Days" { unit "d"  baseline 9 at 2025  target 3 by 2026  actual 2 at 2026 }',
    );
    expect(drawSvg(layout)).toContain("Days: 2, target 3 d by 2026, Target reached");
  });
});

test("bands of one’s own differ from their neighbours", async () => {
  const names = ["society", "students", "process", "research", "partners", "resources", "people", "culture"];
  const text = names.map((name) => `perspective ${name} "${name}" { objective ${name[0]}x "O" }`).join("\n");
  const { bands } = await laidOut(`map "M"\n${text}`);
  const tints = bands.map(({ tint }) => tint);
  expect(new Set(tints.slice(0, 7)).size).toBe(7);
  for (const [index, tint] of tints.entries()) expect(tint).not.toBe(tints[index + 1]);
});

test("an objective of another map says which map that is", async () => {
  const { cards } = await laidOut(
    'import group from "./lumen-group.smap"\nmap "M"\nperspective financial { objective o "O" }\no -> group.group-value',
  );
  const other = cards.find(({ imported }) => imported);
  expect(other?.marks).toMatchObject([{ kind: "from", text: "Group", isBeforeTitle: true }]);
  expect(other?.lines.map(({ text }) => text).join(" ")).toBe("Grow the group's value faster than its peers");
});

test("a long name of another map stands below the title", async () => {
  const { cards } = await laidOut(
    'import the-group-of-all-our-companies from "./lumen-group.smap"\nmap "M"\nperspective financial { objective o "O" }\no -> the-group-of-all-our-companies.group-value',
  );
  const other = cards.find(({ imported }) => imported);
  expect(other?.marks.every((mark) => !("isBeforeTitle" in mark))).toBe(true);
  for (const { y } of other?.marks ?? []) expect(y).toBeGreaterThan(other?.lines.at(-1)?.y ?? 0);
});

test("the title of a column is on one line where no link is in its way", async () => {
  const titles = ["Operational excellence", "Two", "Three", "Four"];
  const clusters = titles.map((title, place) => `cluster c${place} "${title}" { objective o${place} "Work" }`);
  const lines = async (links: string) => {
    const { columns } = await laidOut(`map "M"\nperspective financial { objective f "Grow" }
perspective customer {\n${clusters.join("\n")}\n}\n${links}`);
    return columns[0]?.lines.map(({ text }) => text);
  };
  expect(await lines("")).toEqual(titles.slice(0, 1));
  expect((await lines("o0 -> f"))?.length).toBeGreaterThan(1);
});

test("no word of a column's title is broken for the links of the card below it", async () => {
  const map = mapOf(`map "M"
perspective customer { objective happy "Cut cost" }
perspective process {
  cluster operations {}
  cluster customer-management { objective win "Train the crews well"  objective keep "Cut cost" }
  cluster innovation { objective idea "Cut cost" }
  cluster regulatory-social {}
}
perspective learning {
  cluster human { objective crew "Win new customers every day in the region" }
  cluster organization { objective team "Win new customers every day in the region" }
}
keep -> happy
crew -> happy
team -> happy
team, crew -> keep
win -> happy
`);
  for (const shape of ["wide", "tall"] as const) {
    const { columns } = await layoutMap(map, { shape });
    const lines = columns.flatMap((column) => column.lines.map(({ text }) => text));
    expect(lines.filter((line) => line.endsWith("-"))).toEqual([]);
  }
});

test("the key explains the signs that occur, and no others", async () => {
  const key = async (text: string) => (await laidOut(`map "M"\n${text}`)).key.map(({ sign }) => sign);
  expect(await key("perspective customer { objective a  objective b }\nb -> a { strength moderate }")).toEqual([]);
  expect(
    await key(`perspective customer { critical objective a { horizon short }  objective b { horizon long } }
b -> a { strength weak }`),
  ).toEqual(["critical", "weak", "short", "long"]);
});

test.each(exampleMaps())("no title of $name is cut", async ({ map }) => {
  for (const detail of ["map", "scorecard"] as const)
    expect((await layoutMap(map, { detail })).cards.filter(({ isCut }) => isCut).map(({ title }) => title)).toEqual([]);
});

describe("marks and themes", () => {
  const owner = "Senior Vice President for Regional Customer Operations";
  const themed = (count: number) =>
    Array.from({ length: count }, (_, index) => `theme t${index} "Theme ${index}" { o }`).join("\n");

  test("show an owner whole, on lines of its own if need be", async () => {
    const { cards } = await laidOut(
      `map "M"\nperspective process { objective o "Run" { code "P1"\nowner "${owner}" } }`,
    );
    const marks = cards[0]?.marks ?? [];
    const lines = marks.flatMap((mark) => (mark.kind === "owner" ? [mark] : []));
    expect(lines.map(({ text }) => text).join(" ")).toBe(owner);
    expect(new Set(lines.map(({ y }) => y)).size).toBe(lines.length);
  });

  test("show the title of a theme whole", async () => {
    const title = "Growth in regions where nobody has been before and where the competitors are still weak";
    const { legend } = await laidOut(`map "M"\nperspective process { objective o "Run" }\ntheme t "${title}" { o }`);
    expect(legend.map(({ text }) => text)).toEqual([title]);
  });

  test.each([1, 3, 4, 5, 8])("have a stripe for each of %i themes, high enough to be told apart", async (count) => {
    const { cards } = await laidOut(`map "M"\nperspective process { objective o "Run" }\n${themed(count)}`);
    const stripes = cards.flatMap((card) => stripesOf(card));
    expect(stripes).toHaveLength(count);
    expect(new Set(stripes.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
    if (count > 3) expect(Math.min(...stripes.map(({ height }) => height))).toBeGreaterThanOrEqual(15.9);
  });
});
