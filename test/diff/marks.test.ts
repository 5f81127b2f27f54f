import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { drawDifference, layoutMap } from "@smap/diagram";
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
