import { readMap } from "@smap/language";
import { check, compareChecks } from "@smap/method";
import { apply, compare, diff, differenceOf, reverse } from "@smap/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "./any-pair.ts";

/** A map of the language with something cut out of it, put into it or doubled: half-typed, and never what it should be. */
const careless: fc.Arbitrary<string> = fc
  .tuple(
    anyText,
    fc.array(fc.tuple(fc.nat(2000), fc.nat(60), fc.constantFrom("", "}", "{", '"', "->", ",", "a", "\n", "as ")), {
      maxLength: 5,
    }),
  )
  .map(([text, cuts]) =>
    cuts.reduce(
      (now, [at, length, put]) =>
        now.slice(0, at % (now.length + 1)) + put + now.slice((at % (now.length + 1)) + length),
      text,
    ),
  );

describe("maps with errors", () => {
  test("are compared as far as they can be read, and never throw", () => {
    fc.assert(
      fc.property(careless, careless, (one, other) => {
        const before = readMap(one).map;
        const after = readMap(other).map;
        const { changes, marks, union } = differenceOf(before, after);
        expect(structuredClone({ changes, marks, union })).toEqual({ changes, marks, union });
        apply(
          before,
          changes.map(({ change }) => change),
        );
        expect(reverse(reverse(diff(before, after)))).toEqual(diff(before, after));
        const sides = { before: { ...check(before), map: before }, after: { ...check(after), map: after } };
        const same = compareChecks(sides.before, sides.before);
        expect([same.new, same.gone]).toEqual([[], []]);
        const { new: added, gone } = compareChecks(sides.before, sides.after, compare(before, after));
        const back = compareChecks(sides.after, sides.before);
        expect([back.new.length, back.gone.length]).toEqual([gone.length, added.length]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("large maps that have little in common", () => {
  const objectives = (prefix: string, title: (index: number) => string) =>
    Array.from({ length: 3_000 }, (_, index) => `  objective ${prefix}${index} "${title(index)}"\n`).join("");
  const map = (content: string, rest = "") => readMap(`map "M"\nperspective customer {\n${content}}\n${rest}`).map;

  test("all renamed, and all doubtful", () => {
    const titled = (index: number) => `Title ${index}`;
    const renamed = diff(map(objectives("a", titled)), map(objectives("b", titled)));
    expect(renamed.filter(({ change }) => change === "renamed")).toHaveLength(3_000);
    const doubtful = diff(map(objectives("a", () => "Same")), map(objectives("b", () => "Same")));
    expect(doubtful).toHaveLength(6_000);
  });

  test("the same link written thousands of times", () => {
    const two = '  objective a "A"\n  objective b "B"\n';
    const same = 'a -> b "x"\n'.repeat(4_000);
    const links = (reason: string) =>
      Array.from({ length: 2_000 }, (_, index) => `a -> b "${reason} ${index}"\n`).join("");
    expect(diff(map(two, same), map(two, 'a -> b "x"\n'))).toEqual([]);
    expect(diff(map(two, links("x")), map(two, links("x")))).toEqual([]);
    expect(diff(map(two, links("x")), map(two, links("y")))).toHaveLength(4_000);
  });
});
