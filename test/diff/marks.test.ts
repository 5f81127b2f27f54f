import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { drawDifference, layoutMap } from "@smap/diagram";
import { measureText } from "@smap/diagram/text";
import { readMap } from "@smap/language";
import { differenceOf } from "@smap/model";
import { expect, test } from "vitest";

const fixtures = join(import.meta.dirname, "../fixtures/diff");
const examples = join(import.meta.dirname, "../../examples");
const pairs: readonly (readonly [name: string, before: string, after: string])[] = [
  ...readdirSync(fixtures).map(
    (name) => [name, join(fixtures, name, "before.smap"), join(fixtures, name, "after.smap")] as const,
  ),
  ["charlotte", join(examples, "history/charlotte-2002.smap"), join(examples, "charlotte.smap")],
];

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pills and signs, as the picture has them. */
function marksOf(svg: string): Place[] {
  const number = (element: string, name: string) => Number(new RegExp(` ${name}="([-\\d.]+)"`, "u").exec(element)?.[1]);
  return [...svg.matchAll(/<g data-part="badge"[^>]*>(?:<title>[^<]*<\/title>)?(<(rect|circle)[^>]*>)/gu)].map(
    ([, element = "", shape]) => {
      if (shape === "rect") {
        const [x = 0, y = 0, width = 0, height = 0] = ["x", "y", "width", "height"].map((name) =>
          number(element, name),
        );
        return { x, y, width, height };
      }
      const [cx = 0, cy = 0, r = 0] = ["cx", "cy", "r"].map((name) => number(element, name));
      return { x: cx - r, y: cy - r, width: 2 * r, height: 2 * r };
    },
  );
}

const meet = (one: Place, other: Place) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

test.each(pairs)("no mark lies on another where %s has changed", async (_, before, after) => {
  const [old, young] = [before, after].map((path) => readMap(readFileSync(path, "utf8")).map);
  if (!old || !young) throw new Error("A side is missing.");
  const difference = differenceOf(old, young);
  const svg = drawDifference(await layoutMap(difference.union), difference, { embedFont: false });
  const marks = marksOf(svg);
  expect(marks.length).toBeGreaterThanOrEqual(Object.keys(difference.marks).length);
  const doubled = marks.flatMap((one, index) => marks.slice(index + 1).filter((other) => meet(one, other)));
  expect(doubled).toEqual([]);
});

test("a long mark leaves the title of a cluster free", async () => {
  const text = (title: string, more: string) => `map "M"
perspective process {
  cluster operations "Achieve operational excellence everywhere" { objective a "${title}" ${more} }
  cluster innovation { objective b "Try services" }
}
perspective learning { cluster human { objective c "Train" } }
c -> a`;
  const before = readMap(text("Turn planes around", "")).map;
  const after = readMap(text("Turn planes around faster", '{ critical\nowner "COO"\ncode "P1"\nweight 20 }')).map;
  const difference = differenceOf(before, after);
  const layout = await layoutMap(difference.union);
  const marks = marksOf(drawDifference(layout, difference, { embedFont: false }));
  const titles = layout.columns.flatMap(({ lines }) =>
    lines.map(({ x, y, text: words }) => ({ x, y: y - 11, width: measureText(words, 14, 600), height: 14 })),
  );
  expect(titles.length).toBeGreaterThan(3);
  for (const title of titles) for (const mark of marks) expect(meet(mark, title)).toBe(false);
});
