import { layoutMap, ownLayout } from "@smap/diagram";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyMap } from "./any-map.ts";
import { exampleMaps } from "./example-maps.ts";

test.each(exampleMaps())("$name is laid out without elkjs as with it", async ({ map }) => {
  expect(await ownLayout(map)).toEqual({ layout: await layoutMap(map), isBest: true });
});

test("so is any map of which that is said", async () => {
  await fc.assert(
    fc.asyncProperty(anyMap, async (map) => {
      const { layout, isBest } = await ownLayout(map);
      fc.pre(isBest);
      expect(layout).toEqual(await layoutMap(map));
    }),
    { numRuns: 60 },
  );
});
