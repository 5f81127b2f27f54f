import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { formatText, readMap } from "@smap/language";
import { type Check, check } from "@smap/method";
import type { Finding } from "@smap/model";
import { describe, expect, test } from "vitest";
import { type MapText, mapTexts } from "../files.ts";
import { expectGolden } from "../golden.ts";
import { listed } from "./listed.ts";

const root = join(import.meta.dirname, "../..");

/** Everything found in a map, with the maps that it imports. */
function found({ path, text }: Pick<MapText, "path" | "text">): Check & { readonly all: readonly Finding[] } {
  const { map, syntax } = readMap(text, (other) => {
    const file = join(root, dirname(path), other);
    return existsSync(file) ? readMap(readFileSync(file, "utf8")).map : undefined;
  });
  const checked = check(map);
  return { ...checked, all: [...syntax, ...checked.findings] };
}

/** Maps that organizations have published: what is said of them has to be worth their while. */
const published = [...mapTexts("examples"), ...mapTexts("test/fixtures/maps")];

describe.each(published)("$path", (map) => {
  test("has the findings that were looked at", () => {
    const { all, waived } = found(map);
    expectGolden(`findings/${map.name}.txt`, listed(all, waived));
  });

  test("says at its top where it comes from, and what is this project's illustration", () => {
    const comment = /^(?:\/\/.*\n)+/u.exec(map.text)?.[0] ?? "";
    const isInvented = comment.startsWith("// An invented company");
    expect(isInvented || /https?:\/\/|\(\d{4}\)|\b(?:19|20)\d\d\b/u.test(comment)).toBe(true);
    if (!isInvented) expect(comment).toMatch(/illustration|ilustração|published figure/u);
  });

  test("is formatted", () => {
    expect(formatText(map.text)).toEqual({ text: map.text, ok: true });
  });
});

test.each(mapTexts("examples").filter(({ name }) => name !== "stockton"))("$name has nothing left to find", (map) => {
  expect(found(map).all).toEqual([]);
});

describe("the complete example", () => {
  const [lumen] = mapTexts("examples").filter(({ name }) => name === "lumen");
  const text = lumen?.text ?? "";

  test("is of the size that a map should have", () => {
    const { map } = readMap(text);
    const objectives = map.perspectives.flatMap((band) => [
      ...band.objectives,
      ...band.clusters.flatMap((cluster) => cluster.objectives),
    ]);
    expect(objectives.length).toBeGreaterThanOrEqual(20);
    expect(objectives.length).toBeLessThanOrEqual(24);
  });

  test("uses every keyword of the language", () => {
    const grammar = readFileSync(join(root, "packages/language/src/grammar/smap.langium"), "utf8");
    const rules = grammar.slice(grammar.indexOf("entry MapFile"));
    const keywords = new Set([...rules.matchAll(/'([a-z]+|[^\w\s'])'|'(->)'/gu)].map(([, a, b]) => a ?? b ?? ""));
    const plain = text.replace(/\/\/.*$/gmu, "").replace(/"""[\s\S]*?"""|"(?:\\.|[^"\\])*"/gu, '""');
    const missing = [...keywords].filter(
      (word) =>
        !(/\w/u.test(word) ? new RegExp(`(?<![\\w-])${word}(?![\\w-])`, "u").test(plain) : plain.includes(word)),
    );
    expect(keywords.size).toBeGreaterThan(45);
    expect(missing).toEqual([]);
  });
});
