import { layoutMap } from "@smap/diagram";
import { expect, test, vi } from "vitest";
import { editsOf } from "../../packages/tooling/src/bench/maps/edits.ts";
import { exampleMaps } from "./example-maps.ts";

test("a layout is the same whatever was laid out before it", async () => {
  const maps = exampleMaps().flatMap(({ map }) => [map, ...editsOf(map).filter((_, index) => index % 9 === 0)]);
  const all = maps.map((one) => ("map" in one ? one.map : one));
  const there = [];
  for (const map of all) there.push(await layoutMap(map));
  // The same maps for a program that remembers nothing yet, the last first, and each twice.
  vi.resetModules();
  const fresh = await import("@smap/diagram");
  for (const [index, map] of [...all.entries()].reverse()) {
    expect(await fresh.layoutMap(map)).toEqual(there[index]);
    expect(await fresh.layoutMap(map)).toEqual(there[index]);
  }
});
