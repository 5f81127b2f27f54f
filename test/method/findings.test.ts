import { readMap } from "@smap/language";
import { check } from "@smap/method";
import { test } from "vitest";
import { mapTexts } from "../files.ts";
import { expectGolden } from "../golden.ts";
import { listed } from "./listed.ts";

/** What rules say of small maps that were made for one subtle point each; the map's first line tells which. */
test.each(mapTexts("test/fixtures/findings"))("$name", ({ name, text }) => {
  const { map, syntax } = readMap(text);
  const { findings, waived } = check(map);
  expectGolden(`findings/cases/${name}.txt`, listed([...syntax, ...findings], waived));
});
