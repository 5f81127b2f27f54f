import { readFileSync } from "node:fs";
import { measureText } from "@smap/diagram/text";
import { describe, expect, it } from "vitest";
import { graphemesOf } from "../../packages/diagram/src/text/graphemes.ts";
import { fontTable } from "../../packages/tooling/src/generate-font-table.ts";

const committed = new URL("../../packages/diagram/src/text/generated/font-table.ts", import.meta.url);

describe("measuring text", () => {
  it("has a font table that is what the generator writes", () => {
    expect(readFileSync(committed, "utf8")).toBe(fontTable());
  });

  it.each([
    // Advance widths of Inter Regular and Semi Bold, 2048 units to the em.
    ["A", 400, 1413],
    ["A", 600, 1490],
    ["  ", 400, 2 * 576],
    ["Åse", 400, 1413 + 1081 + 1194],
  ] as const)("measures %j at weight %d as the font does", (text, weight, units) => {
    expect(measureText(text, 2048, weight)).toBe(units);
  });

  it("covers Latin, Vietnamese, Greek and Cyrillic", () => {
    for (const text of ["Überprüfung", "Łódź", "Tăng trưởng", "Αύξηση εσόδων", "Рост выручки", "Їжак"]) {
      const perLetter = measureText(text, 100) / Array.from(text).length;
      expect(perLetter).not.toBe(65);
      expect(perLetter).toBeGreaterThan(40);
    }
  });

  it("counts what the font lacks by its East Asian width", () => {
    expect(measureText("顧客", 10)).toBe(20);
    expect(measureText("ﾃﾞ", 10)).toBe(10);
    expect(measureText("עב", 10)).toBe(13);
  });

  it("gives marks no width and an emoji sequence one", () => {
    expect(measureText("e\u0301", 10)).toBe(measureText("e", 10));
    expect(measureText("\u200Be\u2060", 10)).toBe(measureText("e", 10));
    expect(measureText("👩‍👩‍👧‍👦", 10)).toBe(12.5);
    expect(measureText("🇫🇷🇩🇪", 10)).toBe(25);
    expect(measureText("👍🏽", 10)).toBe(12.5);
  });

  it("is additive, so that a line is as wide as its parts", () => {
    expect(measureText("Turn planes", 13, 600)).toBeCloseTo(
      measureText("Turn", 13, 600) + measureText(" ", 13, 600) + measureText("planes", 13, 600),
    );
  });
});

describe("graphemes", () => {
  const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

  it.each([
    "Turn planes",
    "e\u0301a\u0308\u0323",
    "👩‍👩‍👧‍👦👍🏽🇫🇷🇩🇪🏴󠁧󠁢󠁥󠁮󠁧󠁿❤️1️⃣",
    "한국어 각각",
    "\u1100\u1161\u11A8\u1100\u1161",
    "नमस्ते",
    "สวัสดี",
    "עִבְרִית",
    "العَرَبِيَّة",
  ])("are those of Unicode in %j", (text) => {
    expect(graphemesOf(text)).toEqual([...segmenter.segment(text)].map(({ segment }) => segment));
  });
});
