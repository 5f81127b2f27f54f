import { readMap } from "@smap/language";
import { describe, test } from "vitest";
import { mapTexts } from "../files.ts";
import { expectGolden } from "../golden.ts";
import { outline } from "./outline.ts";

/** Half-typed lines, bad marks and odd files: what is still read of them, and what is said. */
describe("reading", () => {
  test.each(mapTexts("test/fixtures/reading"))("$name", ({ name, text }) => {
    const { map, syntax } = readMap(text);
    expectGolden(`reading/${name}.txt`, outline(map, syntax));
  });
});
