import { readMap } from "@smap/language";
import { nameFor, objectivesOf } from "@smap/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

describe("a name for a title", () => {
  test.each([
    ["Turn planes around fast", "turn-planes-around-fast"],
    ["Grow the share of wallet", "grow-share-wallet"],
    ["Qualität für alle", "qualität-für-alle"],
    ["24/7 support", "_24-7-support"],
    ["", "objective"],
    ["顧客を知る", "顧客を知る"],
    ["The", "the"],
    ["<script>alert(1)</script>", "script-alert-1-script"],
  ])("of “%s” is “%s”", (title, name) => expect(nameFor(title, new Set())).toBe(name));

  test("is always one that the language reads, and free", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (title) => {
        const name = nameFor(title, new Set(["objective"]));
        const { map, syntax } = readMap(`map "M"\nperspective process {\n  objective ${name}\n}\n`);
        expect(syntax).toEqual([]);
        expect(objectivesOf(map).map(({ objective }) => objective.name)).toEqual([name.normalize("NFC")]);
        expect(name).not.toBe("objective");
      }),
    );
  });
});
