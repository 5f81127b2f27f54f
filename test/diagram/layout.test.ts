import { drawSvg, layoutJson, layoutMap } from "@smap/diagram";
import { newMap, templates } from "@smap/language";
import type { Link, StrategyMap } from "@smap/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyMapText } from "./any-map.ts";
import { exampleMaps, mapOf } from "./example-maps.ts";
import { faultsOf, wordFaultsOf } from "./geometry.ts";

describe.each(exampleMaps())("$name", ({ map }) => {
  test.each([
    ["map", "wide"],
    ["scorecard", "wide"],
    ["map", "tall"],
    ["scorecard", "tall"],
  ] as const)("as a %s on a %s page has nothing in the way of anything", async (detail, shape) => {
    const layout = await layoutMap(map, { detail, shape });
    expect(layout.problems).toEqual([]);
    expect([...faultsOf(layoutJson(layout)), ...wordFaultsOf(layout)]).toEqual([]);
  });

  test("is no wider on a tall page", async () => {
    const [wide, tall] = await Promise.all([layoutMap(map), layoutMap(map, { shape: "tall" })]);
    expect(tall.width).toBeLessThanOrEqual(wide.width);
  });

  test("draws each link that is not from a thing to itself", async () => {
    expect((await layoutMap(map)).links).toHaveLength(map.links.length);
  });
});

test.each(templates)("a new map of the template $name has nothing in the way of anything", async (template) => {
  const layout = await layoutMap(mapOf(newMap(template, "A new map")));
  expect(layout.problems).toEqual([]);
  expect([...faultsOf(layoutJson(layout)), ...wordFaultsOf(layout)]).toEqual([]);
});

test("a link ends at an objective that is called like its band", async () => {
  const map = `map "M"
perspective mission { objective mission "Make the city a good place" }
perspective customer { objective customer "Answer within a week" }`;
  for (const link of ["customer -> mission", "mission -> customer"])
    expect(faultsOf(layoutJson(await layoutMap(mapOf(`${map}\n${link}`)))), link).toEqual([]);
});

describe("any map", () => {
  test("has nothing in the way of anything", async () => {
    await fc.assert(
      fc.asyncProperty(anyMapText, fc.constantFrom("wide" as const, "tall" as const), async (text, shape) => {
        const map = mapOf(text);
        const layout = await layoutMap(map, { shape });
        expect(layout.problems, text).toEqual([]);
        expect([...faultsOf(layoutJson(layout)), ...wordFaultsOf(layout)], text).toEqual([]);
        expect(layout.links, text).toHaveLength(map.links.filter((link) => isBetween(link, map)).length);
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

/** Whether a link has a way at all: not from a thing to itself, nor between a box and what is in it. */
function isBetween({ from, to }: Link, { perspectives }: StrategyMap): boolean {
  const around = (name: string) =>
    perspectives.flatMap(({ name: band, clusters, objectives }) => [
      ...(objectives.some((one) => one.name === name) ? [band] : []),
      ...clusters.flatMap((cluster) => {
        const id = `${band}.${cluster.name}`;
        if (id === name) return [band];
        return cluster.objectives.some((one) => one.name === name) ? [band, id] : [];
      }),
    ]);
  return from.name !== to.name && !around(from.name).includes(to.name) && !around(to.name).includes(from.name);
}
