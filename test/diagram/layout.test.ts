import { readFileSync } from "node:fs";
import { join } from "node:path";
import { drawSvg, layoutJson, layoutMap } from "@smap/diagram";
import { readMap } from "@smap/language";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mapTexts } from "../files.ts";
import { anyMapText } from "./any-map.ts";
import { faultsOf } from "./geometry.ts";

const folder = join(import.meta.dirname, "../../examples");
const mapOf = (text: string) => readMap(text, (path) => readMap(readFileSync(join(folder, path), "utf8")).map).map;

describe.each(mapTexts("examples"))("$name", ({ text }) => {
  test.each(["map", "scorecard"] as const)("as a %s has nothing in the way of anything", async (detail) => {
    const layout = await layoutMap(mapOf(text), { detail });
    expect(layout.problems).toEqual([]);
    expect(faultsOf(layoutJson(layout))).toEqual([]);
  });

  test("draws each link that is not from a thing to itself", async () => {
    const map = mapOf(text);
    expect((await layoutMap(map)).links).toHaveLength(map.links.length);
  });
});

describe("any map", () => {
  test("has nothing in the way of anything", async () => {
    await fc.assert(
      fc.asyncProperty(anyMapText, async (text) => {
        const layout = await layoutMap(mapOf(text));
        expect(faultsOf(layoutJson(layout)), text).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("is laid out and drawn the same twice", async () => {
    await fc.assert(
      fc.asyncProperty(anyMapText, async (text) => {
        const [one, other] = await Promise.all([layoutMap(mapOf(text)), layoutMap(mapOf(text))]);
        expect(drawSvg(one)).toBe(drawSvg(other));
      }),
      { numRuns: 20 },
    );
  });
});
