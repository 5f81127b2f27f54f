import { formatText, readMap } from "@smap/language";
import { check } from "@smap/method";
import { apply, type Change, diff, reverse, type StrategyMap } from "@smap/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyPair, anyText, sameInOtherWords } from "./any-pair.ts";

/** What a map says, with everything in one order whose order means nothing. Written without the code under test. */
function meaning(map: unknown): unknown {
  const sorted = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).sort();
  const drawn = ["perspectives", "clusters"];
  const clean = (value: unknown, key: string, owner: string): unknown => {
    if (Array.isArray(value)) {
      const items = value.map((item) => clean(item, key, key));
      const isDrawn = drawn.includes(key) || (key === "objectives" && owner !== "themes");
      // Links are a set: the same one written twice is one.
      return isDrawn ? items : key === "links" ? [...new Set(sorted(items))] : sorted(items);
    }
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => !["origin", "range", "faults"].includes(name))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, part]) => [name, clean(part, name, key)]),
    );
  };
  return clean(map, "", "");
}

const asSet = (changes: readonly Change[]) => changes.map((change) => JSON.stringify(meaning(change))).sort();

describe("laws of the difference", () => {
  test("generated maps have no syntax or integrity errors", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { map, syntax } = readMap(text);
        expect(syntax, text).toEqual([]);
        expect(
          map.faults.filter(({ kind }) => kind !== "near-term"),
          text,
        ).toEqual([]);
        expect(check(map).findings.filter(({ rule }) => rule.startsWith("duplicate-name"))).toEqual([]);
      }),
    );
  });

  test("a map does not differ from itself", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(diff(readMap(text).map, readMap(text).map)).toEqual([]);
      }),
    );
  });

  test("formatting, comments, line ends and the order of what has none make no difference", () => {
    fc.assert(
      fc.property(sameInOtherWords, ([text, other]) => {
        const { map } = readMap(text);
        expect(diff(map, readMap(formatText(text).text).map)).toEqual([]);
        expect(readMap(other).syntax, other).toEqual([]);
        expect(diff(map, readMap(other).map), other).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("applied to the map before, it gives the map after", () => {
    fc.assert(
      fc.property(anyPair, ([before, after]: readonly [StrategyMap, StrategyMap]) => {
        expect(meaning(apply(before, diff(before, after)))).toEqual(meaning(after));
      }),
      { numRuns: 500 },
    );
  });

  test("the other way round it is the reverse", () => {
    fc.assert(
      fc.property(anyPair, ([before, after]) => {
        const changes = diff(before, after);
        expect(asSet(diff(after, before))).toEqual(asSet(reverse(changes)));
        expect(reverse(reverse(changes))).toEqual(changes);
      }),
      { numRuns: 500 },
    );
  });

  test("applied in any order, it gives the same", () => {
    fc.assert(
      fc.property(
        anyPair.chain(([before, after]) => {
          const changes = diff(before, after);
          return fc.tuple(
            fc.constant(before),
            fc.constant(changes),
            fc.shuffledSubarray([...changes], { minLength: changes.length }),
          );
        }),
        ([before, changes, shuffled]) => {
          expect(meaning(apply(before, shuffled))).toEqual(meaning(apply(before, changes)));
        },
      ),
    );
  });
});
