import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readMap } from "@smap/language";
import { check, compareChecks } from "@smap/method";
import { apply, diff, differenceOf, type StrategyMap } from "@smap/model";
import { describe, expect, test } from "vitest";
import { expectGolden } from "../golden.ts";

const root = join(import.meta.dirname, "../..");
const pairs = [
  ...readdirSync(join(root, "test/fixtures/diff")).map((name) => {
    const folder = `test/fixtures/diff/${name}`;
    return { name, before: `${folder}/before.smap`, after: `${folder}/after.smap` };
  }),
  { name: "charlotte", before: "examples/history/charlotte-2002.smap", after: "examples/charlotte.smap" },
];

/** Two versions of a map, the list of changes that a person would make, what is drawn, and what becomes of the findings. */
describe.each(pairs)("$name", ({ name, before, after }) => {
  const read = (path: string) => readMap(readFileSync(join(root, path), "utf8"));
  const old = read(before);
  const young = read(after);

  test("has the changes that a person lists", () => {
    expect([...old.syntax, ...young.syntax]).toEqual([]);
    const { changes, marks } = differenceOf(old.map, young.map);
    const found = compareChecks({ ...check(old.map), map: old.map }, { ...check(young.map), map: young.map });
    const sections = [
      changes.map(({ text }) => text),
      Object.entries(marks).map(([on, { words }]) => `${on} ${words.join(" ")}`),
      found.new.map(({ rule, message }) => `new ${rule}: ${message}`),
      found.gone.map(({ rule, message }) => `gone ${rule}: ${message}`),
    ];
    expectGolden(`diff/${name}.txt`, `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`);
  });

  test("leads from one version to the other", () => {
    const made = apply(
      old.map,
      differenceOf(old.map, young.map).changes.map(({ change }) => change),
    );
    expect(diff({ ...young.map, ...(made as StrategyMap) }, young.map)).toEqual([]);
  });

  test("has every mark on something in the picture", () => {
    const { union, marks, changes } = differenceOf(old.map, young.map);
    const drawn = new Set([
      "map:",
      ...union.links.map((_, index) => `link:${index}`),
      ...union.themes.map((theme) => `theme:${theme.name}`),
      ...union.perspectives.flatMap((band) => [
        `perspective:${band.name}`,
        ...band.objectives.map((objective) => `objective:${objective.name}`),
        ...band.clusters.flatMap((column) => [
          `cluster:${band.name}.${column.name}`,
          ...column.objectives.map((objective) => `objective:${objective.name}`),
        ]),
      ]),
    ]);
    expect(Object.keys(marks).filter((key) => !drawn.has(key))).toEqual([]);
    expect(changes.filter(({ on }) => !drawn.has(on))).toEqual([]);
    const ends = union.links.flatMap(({ from, to }) => [from, to]);
    expect(ends.filter(({ kind, name: end }) => !drawn.has(`${kind}:${end}`))).toEqual([]);
  });
});
