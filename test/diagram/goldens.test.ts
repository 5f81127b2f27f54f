import { drawSvg, layoutJson, layoutMap } from "@smap/diagram";
import { describe, test } from "vitest";
import { expectGolden } from "../golden.ts";
import { exampleMaps } from "./example-maps.ts";

/** Whole pixels: what is less is no difference to look at. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === "number" ? Math.round(value) : value;
}

describe.each(exampleMaps())("$name", ({ name, map }) => {
  test("is laid out as before", async () => {
    expectGolden(`layout/${name}.json`, `${JSON.stringify(layoutJson(await layoutMap(map)), rounded, 1)}\n`);
  });

  test("is drawn as before", async () => {
    // The font would be most of the file, and is tested by itself. One element a line makes differences readable.
    const svg = drawSvg(await layoutMap(map), { embedFont: false });
    expectGolden(`svg/${name}.svg`, svg.replaceAll("><", ">\n<"));
  });
});
