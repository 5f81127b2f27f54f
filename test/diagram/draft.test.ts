import { draftMap, layoutMap } from "@smap/diagram";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyMap } from "./any-map.ts";
import { exampleMaps } from "./example-maps.ts";

type Layout = Awaited<ReturnType<typeof layoutMap>>;

/** What a draft must not change: what there is, and where it stands from left to right. */
function whatThereIs({ cards, columns, bands, links, width }: Layout) {
  return {
    width,
    cards: cards.map(({ id, x, width }) => ({ id, x, width })),
    columns: columns.map(({ id, x, width }) => ({ id, x, width })),
    bands: bands.map(({ id }) => id),
    links: links.map(({ from, to }) => ({ from, to })),
  };
}

test.each(exampleMaps())(
  "the draft of $name shows all that the picture shows, in the same columns",
  async ({ map }) => {
    const [draft, layout] = [await draftMap(map), await layoutMap(map)];
    expect(whatThereIs(draft)).toEqual(whatThereIs(layout));
  },
);

test("so does that of any map", async () => {
  await fc.assert(
    fc.asyncProperty(anyMap, async (map) => {
      const [draft, layout] = [await draftMap(map), await layoutMap(map)];
      expect(whatThereIs(draft)).toEqual(whatThereIs(layout));
    }),
    { numRuns: 60 },
  );
});
