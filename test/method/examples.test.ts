import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readMap } from "@smap/language";
import { check } from "@smap/method";
import { expect, test } from "vitest";
import { mapTexts } from "../files.ts";
import { expectGolden } from "../golden.ts";

const folder = join(import.meta.dirname, "../../examples");

test.each(mapTexts("examples"))("$name", ({ name, text }) => {
  const { map, syntax } = readMap(text, (path) => readMap(readFileSync(join(folder, path), "utf8")).map);
  const { findings, waived } = check(map);
  const lines = [...syntax, ...findings].map(
    ({ range, severity, rule, message }) =>
      `${range.start.line + 1}:${range.start.character + 1} ${severity} ${rule}: ${message}`,
  );
  const silenced = waived.map(({ finding, reason }) => `waived ${finding.rule}: ${finding.message} (${reason})`);
  expectGolden(`findings/${name}.txt`, `${[...lines, ...silenced].join("\n")}\n`);
});

test("the complete example has nothing to find, hints included", () => {
  const text = readFileSync(join(folder, "lumen.smap"), "utf8");
  const { map, syntax } = readMap(text, (path) => readMap(readFileSync(join(folder, path), "utf8")).map);
  expect([...syntax, ...check(map).findings]).toEqual([]);
});
