import { drawDifference, emphasisOf, layoutMap } from "@smap/diagram";
import { compare, differenceOf, objectivesOf, type StrategyMap } from "@smap/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyPair } from "./any-pair.ts";

const count = (map: StrategyMap) => objectivesOf(map).length;
/** Links as a set, as a difference takes them. */
const links = (map: StrategyMap) => compare(map, map).after.children.filter(({ kind }) => kind === "link").length;

describe("the union of two maps", () => {
  test("has everything of both, and each view shows its own side", async () => {
    await fc.assert(
      fc.asyncProperty(anyPair, async ([before, after]) => {
        const difference = differenceOf(before, after);
        const layout = await layoutMap(difference.union);
        expect(layout.problems).toEqual([]);
        const shown = (view: "before" | "after" | "both") => {
          const how = emphasisOf(layout, difference, view, "all");
          return {
            cards: layout.cards.filter(({ id }) => how(`objective:${id}`).isShown).length,
            links: difference.union.links.filter((_, index) => how(`link:${index}`).isShown).length,
          };
        };
        expect(shown("before")).toEqual({ cards: count(before), links: links(before) });
        expect(shown("after")).toEqual({ cards: count(after), links: links(after) });
        expect(shown("both")).toEqual({ cards: layout.cards.length, links: difference.union.links.length });
        const drawn = new Set([
          "map:",
          ...layout.bands.map(({ id }) => `perspective:${id}`),
          ...layout.cards.map(({ id }) => `objective:${id}`),
          // A link from a thing to itself is an error, and is not drawn.
          ...difference.union.links.map((_, index) => `link:${index}`),
          ...layout.legend.map(({ id }) => `theme:${id}`),
        ]);
        const marked = Object.keys(difference.marks).filter((key) => !key.startsWith("cluster:"));
        for (const { index } of layout.links) expect(difference.union.links[index]).toBeDefined();
        expect(marked.filter((key) => !drawn.has(key))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("of a map and itself has no marks, and is drawn as quiet as can be", async () => {
    await fc.assert(
      fc.asyncProperty(anyPair, async ([map]) => {
        const difference = differenceOf(map, map);
        expect([difference.marks, difference.changes]).toEqual([{}, []]);
        expect(count(difference.union)).toBe(count(map));
        const svg = drawDifference(await layoutMap(difference.union), difference, { embedFont: false });
        expect(svg).not.toContain("data-change");
      }),
      { numRuns: 20 },
    );
  });
});
