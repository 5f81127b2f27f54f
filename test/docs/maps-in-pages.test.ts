import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatText, readMap } from "@smap/language";
import { check } from "@smap/method";
import { describe, expect, test } from "vitest";
import { fencedMaps } from "../../packages/tooling/src/pages/fenced-maps.ts";

const root = join(import.meta.dirname, "../..");

const pages = [
  "README.md",
  ...readdirSync(join(root, "docs")).flatMap((file) => (file.endsWith(".md") ? [`docs/${file}`] : [])),
];

const maps = pages.flatMap((page) =>
  fencedMaps(readFileSync(join(root, page), "utf8")).map((map) => ({ ...map, place: `${page}:${map.line}` })),
);

describe.each(maps)("the map at $place", ({ text, findings }) => {
  const { map, syntax } = readMap(text);

  test("can be read, and is formatted", () => {
    expect(syntax).toEqual([]);
    expect(formatText(text).text).toBe(text);
  });

  if (findings)
    test("has the findings that the page tells", () => {
      const found = check(map).findings.map(({ severity, rule }) => `${severity} ${rule}`);
      expect(found.sort()).toEqual([...findings].sort());
    });
});

test("the guide tells of each of its maps what is found, and ends with nothing", () => {
  const guide = maps.filter(({ place }) => place.startsWith("docs/guide.md"));
  expect(guide.length).toBe(6);
  expect(guide.every(({ findings }) => findings !== undefined)).toBe(true);
  expect(guide.at(-1)?.findings).toEqual([]);
});

test("the README's first map has findings to show", () => {
  const [first] = maps.filter(({ place }) => place.startsWith("README.md"));
  expect(first?.findings?.length).toBeGreaterThan(2);
});
