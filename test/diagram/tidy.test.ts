import { type Layout, layoutMap } from "@smap/diagram";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Way } from "../../packages/diagram/src/layout/ends.ts";
import { FreeRows } from "../../packages/diagram/src/layout/free-rows.ts";
import type { Crossed } from "../../packages/diagram/src/layout/inversions.ts";
import { costOf } from "../../packages/diagram/src/layout/lane.ts";
import { straightened } from "../../packages/diagram/src/layout/straighten.ts";
import { exampleMaps, mapOf } from "./example-maps.ts";

/** What is right though it looks careless is wrong in a picture for a board. */

/** How far the lines of a layout step aside, in px, where they do so by less than an arrow is wide. */
function stepsIn({ links }: Layout): number[] {
  return links.flatMap(({ points }) =>
    points.slice(1, -2).flatMap(({ x, y }, index) => {
      const next = points[index + 2];
      const step = Math.abs(x - (next?.x ?? x));
      return next?.y === y && step > 0 && step < 8 ? [step] : [];
    }),
  );
}

describe.each(exampleMaps())("$name", ({ map }) => {
  test.each(["wide", "tall"] as const)("has no line that steps aside by a few px, on a %s page", async (shape) => {
    expect(stepsIn(await layoutMap(map, { shape }))).toEqual([]);
  });
});

describe("a lane", () => {
  const end = { kind: "objective", id: "o", side: "top", row: 4, from: 100, to: 200 } as unknown as Way["lower"];
  const way: Way = { lower: { ...end, row: 4 }, upper: { ...end, row: 0 }, below: 0 } as Way;
  const crossed = { once: () => 0 } as unknown as Crossed;
  const rowsOf = (...gaps: readonly [number, number][]) =>
    new FreeRows([[], ...gaps.map(([from, to]) => [{ from, to }]), []], true);

  test("is straight where the rows that it passes have a place in common", () => {
    const rows = rowsOf([140, 150], [120, 160], [110, 145]);
    expect(straightened(way, [145, 145, 150], rows, crossed)).toEqual([145, 145, 145]);
  });

  test("comes a little nearer to a card for a step of a few px less, and not for more", () => {
    const narrow = (to: number) => rowsOf([130, 140], [130, 140], [110, to]);
    expect(new Set(straightened(way, [127, 130, 130], narrow(127), crossed)).size).toBe(1);
    expect(straightened(way, [120, 130, 130], narrow(120), crossed)).toEqual([120, 130, 130]);
  });

  test("is never worse than before, and stays where there is room", () => {
    const gap = fc
      .tuple(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 0, max: 60 }))
      .map(([from, width]): [number, number] => [from, from + width]);
    fc.assert(
      fc.property(fc.tuple(gap, gap, gap), (gaps) => {
        // From the lowest row up: the lowest is the last.
        const lane = gaps.map(([from]) => from).reverse();
        const straight = straightened(way, lane, rowsOf(...gaps), crossed);
        expect(costOf(way, straight, crossed)).toBeLessThanOrEqual(costOf(way, lane, crossed));
        for (const [index, x] of [...straight].reverse().entries()) {
          expect(x).toBeGreaterThanOrEqual((gaps[index] as [number, number])[0] - 3);
          expect(x).toBeLessThanOrEqual((gaps[index] as [number, number])[1] + 3);
        }
      }),
    );
  });
});

test("a row without links stands in the middle, whatever the rows above look like", async () => {
  const row = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) => `objective ${name}${index} "Do one thing well"`).join(" ");
  const { cards, bands } = await layoutMap(
    mapOf(`map "M"\nperspective one { ${row("a", 6)} }\nperspective two { ${row("b", 4)} }`),
  );
  const own = cards.filter(({ band }) => band === "two");
  const band = bands[1];
  const [first, last] = [own[0], own.at(-1)];
  const left = (first?.x ?? 0) - ((band?.strip.x ?? 0) + (band?.strip.width ?? 0));
  const right = (band?.x ?? 0) + (band?.width ?? 0) - ((last?.x ?? 0) + (last?.width ?? 0));
  expect(Math.abs(left - right)).toBeLessThanOrEqual(2);
});

test("cards of a column are equally wide where all have room", async () => {
  const { cards } = await layoutMap(
    mapOf(`map "M"
perspective process { cluster operations {
  objective a "Repair on the first visit, at any hour of any day in all of the country" objective b "Short" objective c "Brief"
} cluster innovation { objective d "New" } }
b -> a
c -> b`),
  );
  const widths = cards.filter(({ column }) => column === "process.operations").map(({ width }) => width);
  expect(new Set(widths).size).toBe(1);
});

test("arrows from next row stand far enough apart to be two", async () => {
  const { links } = await layoutMap(
    mapOf(
      `map "M"\nperspective customer { objective a "Up" }\nperspective process { objective b "Down" }\na -> b\nb -> a`,
    ),
  );
  const [one, other] = links.map(({ points }) => points[0]?.x ?? 0);
  expect(Math.abs((one ?? 0) - (other ?? 0))).toBeGreaterThanOrEqual(14);
});

test.each(["process { cluster operations", "learning { cluster information", "financial { cluster mine"])(
  "an empty column of perspective %s says that it is",
  async (beginning) => {
    const { columns } = await layoutMap(
      mapOf(`map "M"\nperspective ${beginning} { } cluster other "Other" { objective o "Do" } }`),
    );
    const column = columns.find(({ id }) => /operations|information|mine/u.test(id));
    expect(column?.empty).toBe(true);
    expect(column?.notice.map(({ text }) => text).join(" ")).toBe("No objective yet");
  },
);
