import { cycles, reachable } from "@smap/model";
import fc from "fast-check";
import { expect, test } from "vitest";

const graphs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 25 }).map((steps) => {
  const names = [...Array(10).keys()].map((index) => `n${index}`);
  const next = (name: string) => steps.filter(([from]) => `n${from}` === name).map(([, to]) => `n${to}`);
  return { names, next };
});

test("Names stand in one group exactly if they reach each other", () => {
  fc.assert(
    fc.property(graphs, ({ names, next }) => {
      const groups = cycles(names, next);
      const reach = new Map(names.map((name) => [name, reachable([name], next)]));
      for (const a of names) {
        for (const b of names.filter((name) => name !== a)) {
          const together = groups.some((group) => group.includes(a) && group.includes(b));
          expect(together).toBe(reach.get(a)?.has(b) && reach.get(b)?.has(a));
        }
      }
    }),
  );
});

test("A chain of a hundred thousand names is no trouble", () => {
  const names = [...Array(100_000).keys()].map(String);
  expect(cycles(names, (name) => (name === "99999" ? ["0"] : [String(Number(name) + 1)]))).toEqual([names]);
});
