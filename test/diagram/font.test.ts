import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { drawSvg, layoutMap } from "@smap/diagram";
import { readMap } from "@smap/language";
import fc from "fast-check";
import opentype from "opentype.js";
import { describe, expect, it } from "vitest";
import { subsetFont } from "../../packages/diagram/src/font/subset.ts";
import { subsets } from "../../packages/tooling/src/font/woff.ts";
import { glyphsSource, glyphsTarget } from "../../packages/tooling/src/generate-glyphs.ts";

const letters = "AZaz09 éüßőŁğ&ĐĆабвΩЖіїệ…–“”";

function parse(font: Uint8Array | undefined) {
  if (!font) throw new Error("there is no font");
  return opentype.parse(Uint8Array.from(font).buffer);
}

describe("the font in a picture", () => {
  it("has outlines that are what the generator writes", () => {
    expect(readFileSync(glyphsTarget, "utf8")).toBe(glyphsSource());
  });

  it.each([400, 600] as const)("of weight %d has the characters of a text, as wide as they are measured", (weight) => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...letters), minLength: 1 }), (text) => {
        const font = parse(subsetFont(text, weight)?.file);
        for (const char of text) {
          expect(font.charToGlyphIndex(char), char).toBeGreaterThan(0);
          const glyph = originalGlyph(char, weight);
          expect(font.charToGlyph(char).advanceWidth, char).toBe(glyph.advanceWidth);
          expect(font.charToGlyph(char).path.toPathData(0), char).toBe(glyph.path.toPathData(0));
        }
      }),
      { numRuns: 30 },
    );
  });

  it("depends on which characters a text has, and on nothing else", () => {
    expect(subsetFont("Turn planes", 400)).toEqual(subsetFont("planes Turn", 400));
    expect(subsetFont("顧客", 400)).toBeUndefined();
  });

  it("can be left out", async () => {
    const layout = await layoutMap(readMap('map "M"\nperspective process { objective a "Größe" }').map);
    expect(drawSvg(layout)).toMatch(/@font-face.*@font-face/su);
    expect(drawSvg(layout, { embedFont: false })).not.toContain("font-face");
  });
});

/** The font as its package brings it: in parts, by script. */
const original = (weight: number) =>
  subsets.map((subset) => {
    const path = fileURLToPath(import.meta.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`));
    return opentype.parse(Uint8Array.from(readFileSync(path)).buffer);
  });
const originals = { 400: original(400), 600: original(600) };

function originalGlyph(char: string, weight: 400 | 600) {
  const font = originals[weight].find((part) => part.charToGlyphIndex(char) > 0);
  if (!font) throw new Error(`Inter lacks “${char}”`);
  return font.charToGlyph(char);
}
