import { draftMap, layoutMap } from "@smap/diagram";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyMap } from "./any-map.ts";
import { exampleMaps } from "./example-maps.ts";

test.each(exampleMaps())("$name is laid out without elkjs as with it", async ({ map }) => {
  expect(await draftMap(map)).toEqual(await layoutMap(map));
});

test("so is any map", async () => {
  await fc.assert(
    fc.asyncProperty(anyMap, async (map) => {
      expect(await draftMap(map)).toEqual(await layoutMap(map));
    }),
    { numRuns: 60 },
  );
});
