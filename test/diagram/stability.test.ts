import { layoutMap } from "@smap/diagram";
import { readMap } from "@smap/language";
import type { StrategyMap } from "@smap/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { editsOf } from "../../packages/tooling/src/bench/maps/edits.ts";
import { generatedMap } from "../../packages/tooling/src/bench/maps/generated-map.ts";
import { stabilityOf } from "../../packages/tooling/src/bench/measure/stability.ts";
import { anyMap } from "./any-map.ts";
import { exampleMaps } from "./example-maps.ts";

async function expectNoFlips(map: StrategyMap, edits: ReturnType<typeof editsOf>): Promise<void> {
  const before = await layoutMap(map);
  for (const { what, map: edited, touched } of edits) {
    const { flips } = stabilityOf(before, await layoutMap(edited), touched);
    expect(flips, what).toBe(0);
  }
}

test.each(exampleMaps())("no single edit of $name changes an order that it does not touch", async ({ map }) => {
  await expectNoFlips(map, editsOf(map));
});

test("no single edit of a large map changes an order that it does not touch", async () => {
  const { map } = readMap(generatedMap(100));
  const edits = editsOf(map);
  await expectNoFlips(
    map,
    edits.filter((_, index) => index % 11 === 0),
  );
});

test("no single edit of any map changes an order that it does not touch", async () => {
  const mapAndEdit = anyMap.chain((map) => {
    const edits = editsOf(map);
    return fc.record({ map: fc.constant(map), edit: fc.constantFrom(...edits, undefined) });
  });
  await fc.assert(
    fc.asyncProperty(mapAndEdit, async ({ map, edit }) => {
      if (edit) await expectNoFlips(map, [edit]);
    }),
    { numRuns: 150 },
  );
});

test("a text that is changed moves no card to the side", async () => {
  for (const { map } of exampleMaps()) {
    const before = await layoutMap(map);
    for (const { what, map: edited } of editsOf(map).filter((edit) => edit.what.startsWith("another title"))) {
      const after = await layoutMap(edited);
      // A card may grow to both sides for a long title, and those beside it with it.
      const places = (layout: typeof before) => layout.cards.map(({ id, x, width }) => `${id} ${x + width / 2}`).sort();
      expect(places(after), what).toEqual(places(before));
    }
  }
});
