import { readMap } from "@smap/language";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mapTexts } from "../files.ts";

/** Texts that are no strategy map, or a monstrous one: each is read to its end, with something to say about it. */
const noise: Readonly<Record<string, () => string>> = {
  "ten million letters of punctuation": () => "@#~ ".repeat(2_500_000),
  "ten million letters of words": () => "word ".repeat(2_000_000),
  "ten million letters of one word": () => "a".repeat(10_000_000),
  "ten million letters of quotes": () => '"'.repeat(10_000_000),
  "a million unclosed comments": () => "/* ".repeat(1_000_000),
  "a hundred thousand opening braces": () => "{".repeat(100_000),
  "a hundred thousand nested perspectives": () => "perspective customer {\n".repeat(100_000),
  "a hundred thousand closing braces": () => "}".repeat(100_000),
  "a hundred thousand arrows": () => "a -> ".repeat(100_000),
  "lists that multiply": () => {
    const names = Array.from({ length: 2_000 }, (_, index) => `o${index}`);
    const objectives = names.map((name) => `  objective ${name} "T"`).join("\n");
    return `map "M"\nperspective customer {\n${objectives}\n}\n${names.join(", ")} -> ${names.join(", ")}\n`;
  },
  "nul characters": () => "\0".repeat(100_000),
  "lone surrogates": () => 'map "\uD800"\nvision "\uDC00"\n\uD800\n',
};

describe("noise", () => {
  test.each(Object.entries(noise))("%s", (_, make) => {
    const { map, syntax } = readMap(make());
    expect(syntax.length + map.faults.length).toBeGreaterThan(0);
    expect(syntax.length).toBeLessThanOrEqual(101);
  });

  test("a map of 5,000 objectives and as many links has nothing to complain of", () => {
    const objectives = Array.from({ length: 5_000 }, (_, index) => `  objective o${index} "Title ${index}"\n`);
    const links = objectives.slice(1).map((_, index) => `o${index} -> o${index + 1} "why ${index}"\n`);
    const { map, syntax } = readMap(`map "M"\nperspective customer {\n${objectives.join("")}}\n${links.join("")}`);
    expect([...syntax, ...map.faults]).toEqual([]);
    expect(map.perspectives[0]?.objectives).toHaveLength(5_000);
    expect(map.links).toHaveLength(4_999);
  });
});

/** Pieces that texts of the language are made of, and that are half of one. */
const pieces = [
  ..."map profile vision perspective cluster objective critical as { } -> , . % theme waive because for measure".split(
    " ",
  ),
  ..."target baseline horizon weight initiative from to import lag lead link ; → “ ” /* */ //".split(" "),
  '"',
  '"""',
  '"Title"',
  "30%",
  "2027-Q5",
  "a",
  "b-c",
  "顧客",
  "\n",
  "\r\n",
  "  ",
  "\\",
  "\uD800",
  "\0",
];

describe("any text", () => {
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(" "));

  test("is read, with every range inside it", () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: "binary" })), (text) => {
        const { map, syntax } = readMap(text);
        const lines = text.split(/\r\n|\r|\n/u);
        for (const { range } of [...syntax, ...map.faults]) {
          expect(range.end.line).toBeLessThan(lines.length);
          expect(range.end.character).toBeLessThanOrEqual((lines[range.end.line] ?? "").length);
          const { start, end } = range;
          expect(start.line < end.line || (start.line === end.line && start.character <= end.character)).toBe(true);
        }
        expect(structuredClone(map)).toEqual(map);
      }),
      { numRuns: 500 },
    );
  });

  test("reads the same twice", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readMap(text)).toEqual(readMap(text));
      }),
    );
  });

  const sample = mapTexts("test/fixtures/reading").find(({ name }) => name === "keywords-as-names")?.text ?? "";
  test("cut short, keeps the objectives of its whole lines", () => {
    fc.assert(
      fc.property(fc.nat(sample.length), (length) => {
        const cut = sample.slice(0, length);
        const whole = cut
          .split("\n")
          .slice(0, -1)
          .filter((line) => line.startsWith("  objective"));
        const { map } = readMap(cut);
        expect(map.perspectives[0]?.objectives.length ?? 0).toBeGreaterThanOrEqual(whole.length);
      }),
    );
  });
});
