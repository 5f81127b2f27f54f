import { applyEdits, formatText, readMap, writeChanges } from "@smap/language";
import type { Link, StrategyMap } from "@smap/model";
import { describe, expect, test } from "vitest";
import { mapTexts } from "../files.ts";
import { withoutPlaces } from "./without-places.ts";

/** What the links of a map say, whatever their order. */
function linksOf(map: StrategyMap): string[] {
  return withoutPlaces(map.links)
    .map((link) => JSON.stringify(link))
    .sort();
}

const idOf = ({ from, to }: Link) => `${from.name}->${to.name}`;

function moved(text: string, link: Link, position: number, after: string): string | undefined {
  const change = { change: "moved", kind: "link", id: idOf(link), before: "", after, position } as const;
  const { edits, problems } = writeChanges(text, [change]);
  return problems.length > 0 ? undefined : applyEdits(text, edits);
}

describe("moving the statement of a link", () => {
  const examples = mapTexts("examples").filter(({ name }) => name === "lumen-group" || name === "charlotte");
  test.each(examples)("into its cause’s block and out again, in $name", ({ text }) => {
    const { map } = readMap(text);
    let count = 0;
    for (const [index, link] of map.links.entries()) {
      if (link.from.kind !== "objective") continue;
      const inward = moved(text, link, index, link.from.name);
      const outward = moved(text, link, index, "");
      for (const result of [inward, outward]) {
        if (result === undefined) continue;
        count++;
        expect(linksOf(readMap(result).map)).toEqual(linksOf(map));
        expect(formatText(result)).toEqual({ text: result, ok: true });
      }
      // A statement stands in one of the two places, or cannot be moved at all.
      expect([inward, outward].filter((one) => one !== undefined).length).toBeLessThan(2);
    }
    expect(count).toBeGreaterThan(0);
  });

  const owners = (block: string) => `map "M"\n\nperspective process {\n  objective a\n  objective b${block}\n}\n`;

  test.each([
    // The first link of the top level stands where links stand, not before the map.
    ["b", "", owners(" {\n    -> a\n  }"), `${owners("")}\nb -> a\n`],
    // What is indented within a text stays so.
    [
      "b",
      "",
      owners(' {\n    -> a """\n  one\n    two\n"""\n  }'),
      `${owners("")}\nb\n  -> a """\n  one\n    two\n"""\n`,
    ],
    ["", "b", `${owners("")}b /* sure */ -> a\n`, owners(" {\n    /* sure */ -> a\n  }")],
    ["", "b", `${owners("")}b\n// sure\n-> a\n`, owners(" {\n    // sure\n    -> a\n  }")],
  ])("from “%s” to “%s” takes what is said along", (_, after, text, result) => {
    const { links } = readMap(text).map;
    expect(moved(text, links[0] as Link, 0, after)).toBe(result);
  });

  test("refuses a chain, and causes that would need several blocks", () => {
    const text =
      'map "M"\nperspective process {\n  objective a\n  objective b\n  objective c\n}\na -> b -> c\na, b -> c\n';
    const { links } = readMap(text).map;
    for (const [index, link] of links.entries()) expect(moved(text, link, index, link.from.name)).toBeUndefined();
  });
});

test.each([
  ["  objective a {\n    -> b\n  }\n", "  objective a\n"],
  ["  objective a { -> b }\n", "  objective a\n"],
  ["  objective a { -> b } // c\n", "  objective a // c\n"],
  // A comment is something, and a statement on the same line would run into what is left.
  ["  objective a {\n    // c\n    -> b\n  }\n", "  objective a {\n    // c\n  }\n"],
  ["  objective a { -> b } objective c\n", "  objective a { } objective c\n"],
])("the braces of %j go with its last link, if nothing else needs them", (block, left) => {
  const text = (own: string) => `map "M"\nperspective process {\n${own}  objective b\n}\n`;
  const { edits } = writeChanges(text(block), [{ change: "removed", kind: "link", id: "a->b", position: 0 }]);
  expect(applyEdits(text(block), edits)).toBe(text(left));
});
