import { readMap } from "@smap/language";
import { applied, type Delta, deltaOf } from "@smap/protocol";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mapTexts } from "../files.ts";

/** Plain data as it comes out of JSON, with names that objects have of their own. */
const plain = fc.jsonValue({ depthSize: "small" }).map((one) => sent(one));
const names = fc.constantFrom("a", "b", "at", "in", "out", "items", "__proto__", "constructor", "0");
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: "medium" }, fc.constantFrom(null, true, 0, 1, "", "x"), tie("list"), tie("fields")),
  list: fc.array(tie("value"), { maxLength: 5 }),
  fields: fc.array(fc.tuple(names, tie("value")), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
})).value;
const any = fc.oneof(plain, value);

/** As it comes out at the other end of a wire. */
const sent = <Value>(one: Value): Value => (one === undefined ? one : JSON.parse(JSON.stringify(one)));

/** All of it: the order of fields, and those whose names objects have of their own. */
const written = (one: unknown) => JSON.stringify(one);

describe("a delta", () => {
  test("lets whoever knows the one value know the other, over a wire", () => {
    fc.assert(
      fc.property(any, any, (before, after) => {
        const kept = written(before);
        expect(written(applied(before, sent(deltaOf(before, after))))).toBe(written(after));
        expect(written(before)).toBe(kept);
      }),
      { numRuns: 2000 },
    );
  });

  test("of equal values there is none", () => {
    fc.assert(fc.property(any, (one) => deltaOf(one, sent(one)) === undefined));
  });

  test("leaves what is equal the same object", () => {
    const before = { one: { deep: [1] }, list: [{ a: 1 }, { b: 2 }, { c: 3 }], gone: 1 };
    const after = { one: { deep: [1] }, list: [{ a: 1 }, { n: 0 }, { b: 2 }, { c: 4 }], more: 2 };
    const now = applied(before, deltaOf(before, after)) as typeof after;
    expect(now).toEqual(after);
    expect(now.one).toBe(before.one);
    expect([now.list[0], now.list[2]]).toEqual([before.list[0], before.list[1]]);
    expect(now.list[0]).toBe(before.list[0]);
    expect(now.list[2]).toBe(before.list[1]);
  });

  test.each<[string, unknown, unknown, Delta]>([
    ["another value", { a: 1, b: 2 }, { a: 1, b: 3 }, { b: [3] }],
    ["a field that is gone, or undefined", { a: 1, b: 2, c: 3 }, { a: 1, b: undefined }, { b: [], c: [] }],
    ["a field that comes last", { a: 1 }, { a: 1, b: 2 }, { b: [2] }],
    ["fields in another order", { a: 1, b: 2 }, { b: 2, a: 1 }, [{ b: 2, a: 1 }]],
    ["an item put in", [1, 2, 3], [1, 9, 2, 3], { at: 1, out: 0, in: [9] }],
    ["an item taken out", [1, 2, 3], [1, 3], { at: 1, out: 1, in: [] }],
    [
      "an item put in before one that changed",
      [{ a: 1 }],
      [{ b: 1 }, { a: 2 }],
      { at: 0, out: 0, in: [{ b: 1 }], items: { 1: { a: [2] } } },
    ],
    ["another kind of thing", { a: [] }, { a: {} }, { a: [{}] }],
  ])("tells of %s", (_, before, after, delta) => {
    expect(deltaOf(before, after)).toEqual(delta);
    expect(applied(before, delta)).toEqual(sent(after));
  });
});

test("a letter in a title is told in a few words, and a line above all the rest in fewer than the map has", () => {
  for (const { text } of mapTexts("examples")) {
    const [before, letter, line] = [text, text.replace(/"\n/u, 'x"\n'), `\n${text}`].map((one) => readMap(one).map);
    const size = (one: unknown) => JSON.stringify(one).length;
    expect(size(deltaOf(before, letter))).toBeLessThan(200);
    expect(size(deltaOf(before, line))).toBeLessThan(size(before));
  }
});
