import { formatText, readMap } from "@smap/language";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mapTexts } from "../files.ts";
import { expectGolden } from "../golden.ts";
import { withoutPlaces } from "./without-places.ts";

const examples = mapTexts("examples");

describe("formatting", () => {
  test.each(mapTexts("test/fixtures/format"))("$name", ({ name, text }) => {
    expectGolden(`format/${name}.smap`, formatText(text).text);
  });

  test.each(examples)("$name is formatted", ({ text }) => {
    expect(formatText(text)).toEqual({ text, ok: true });
  });

  test("a text with a syntax error is left alone", () => {
    const text = 'map   "M"\nperspective';
    expect(formatText(text)).toEqual({ text, ok: false });
  });
});

/** What a person may have typed between two words without changing what they mean. */
const litter = ["  ", "\t", " /* note */ ", "\n", "\n\n\n", " // note\n", "\n/* two\n lines */\n", "\r\n"];

/** An example with litter between its words; most such texts can still be read. */
const littered = fc
  .tuple(fc.constantFrom(...examples), fc.array(fc.tuple(fc.nat(), fc.constantFrom(...litter)), { maxLength: 12 }))
  .map(([{ text }, places]) =>
    places.reduce((sofar, [at, what]) => {
      const spaces = [...sofar.matchAll(/[ \n]/gu)];
      const { index } = spaces[at % spaces.length] as RegExpExecArray;
      return sofar.slice(0, index) + what + sofar.slice(index + (what.trim() === "" ? 0 : 1));
    }, text),
  );

describe("formatting any text", () => {
  test("keeps what it means, and every comment", () => {
    let formatted = 0;
    fc.assert(
      fc.property(littered, (text) => {
        const result = formatText(text);
        if (!result.ok) return;
        formatted++;
        expect(withoutPlaces(readMap(result.text))).toEqual(withoutPlaces(readMap(text)));
        expect(count(result.text, /note/gu)).toBe(count(text, /note/gu));
        expect(count(result.text, /two\r?\n lines/gu)).toBe(count(text, /two\r?\n lines/gu));
      }),
      { numRuns: 200 },
    );
    expect(formatted).toBeGreaterThan(20);
  });

  test("twice is the same as once", () => {
    fc.assert(
      fc.property(littered, (text) => {
        const once = formatText(text).text;
        expect(formatText(once).text).toBe(once);
      }),
      { numRuns: 200 },
    );
  });
});

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
