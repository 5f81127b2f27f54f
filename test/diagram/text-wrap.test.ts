import { cleanText, isRightToLeft, measureText, shortenText, wrapText } from "@smap/diagram/text";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const card = { width: 120, size: 13, weight: 400 } as const;

/** Titles of words in several scripts, with the odd control character, lone surrogate and emoji. */
const word = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
  fc.string({ unit: "binary", minLength: 1, maxLength: 5 }),
  fc.stringMatching(/^[a-zäöß]{1,30}$/),
  fc.stringMatching(/^[顧客満足度向上る。「」ー]{1,12}$/),
  fc.constantFrom(
    "e-commerce",
    "24/7",
    "12\u00A0%",
    "👩‍👩‍👧‍👦",
    "\uD800",
    "\u0000",
    "co\u00ADop\u00ADer\u00ADa\u00ADtion",
  ),
);
const title = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));

/** What a reader sees of a text, apart from where its lines end. */
function withoutBreaks(text: string): string {
  return text.replace(/[\s\u1680\u2000-\u200B\u205F\u3000\u00AD]/gu, "");
}

describe("wrapping", () => {
  it("makes no line wider than the width", () => {
    fc.assert(
      fc.property(title, fc.integer({ min: 40, max: 400 }), fc.boolean(), (text, width, balance) => {
        for (const line of wrapText(text, { ...card, width, balance }).lines) {
          // One grapheme alone may be wider: it cannot be broken.
          if (Array.from(line).length > 1 && measureText(line, 13) > width) {
            expect([...new Intl.Segmenter("en").segment(line)].length).toBeLessThanOrEqual(2);
          }
        }
      }),
    );
  });

  it("keeps every word", () => {
    fc.assert(
      fc.property(title, fc.integer({ min: 40, max: 400 }), fc.boolean(), (text, width, balance) => {
        const { lines, truncated } = wrapText(text, { ...card, width, balance });
        expect(truncated).toBe(false);
        // A word that is broken goes on after a hyphen.
        const shown = lines.join("");
        expect(withoutBreaks(shown).replaceAll("-", "")).toBe(withoutBreaks(cleanText(text)).replaceAll("-", ""));
      }),
    );
  });

  it("uses no more lines when it balances them", () => {
    fc.assert(
      fc.property(title, (text) => {
        const count = (balance: boolean) => wrapText(text, { ...card, balance }).lines.length;
        expect(count(true)).toBe(count(false));
      }),
    );
  });

  it("keeps to the number of lines, and says so in the text", () => {
    fc.assert(
      fc.property(title, fc.integer({ min: 1, max: 3 }), (text, maxLines) => {
        const { lines, truncated } = wrapText(text, { ...card, maxLines });
        expect(lines.length).toBeLessThanOrEqual(maxLines);
        if (truncated) expect(lines.at(-1)).toMatch(/…$/);
      }),
    );
  });

  it.each([
    ["Turn planes around fast", ["Turn planes", "around fast"]],
    ["  two\n\twords  ", ["two words"]],
    ["", []],
    ["Customer-first leadership", ["Customer-first", "leadership"]],
    ["New non-gasoline revenue", ["New", "non-gasoline", "revenue"]],
    ["Straight-through-processing", ["Straight-", "through-", "processing"]],
    ["Zusammen\u00ADarbeits\u00ADvereinbarung", ["Zusammen-", "arbeits-", "vereinbarung"]],
    ["Return above 12\u00A0%", ["Return", "above 12\u00A0%"]],
    ["Straßenverkehrsordnung", ["Straßenverkeh-", "rsordnung"]],
    ["顧客満足度を向上させる。", ["顧客満足度を", "向上させる。"]],
    ["「成長」（収益）を高める", ["「成長」（収", "益）を高める"]],
  ])("wraps %j", (text, lines) => {
    expect(wrapText(text, { width: 100, size: 13 }).lines).toEqual(lines);
  });

  it("cuts a title of 10,000 characters after its last line", () => {
    for (const text of ["x".repeat(10_000), "word ".repeat(2_000), "語".repeat(10_000), "e\u0301".repeat(5_000)]) {
      const { lines, truncated } = wrapText(text, { ...card, maxLines: 3 });
      expect(truncated).toBe(true);
      expect(lines).toHaveLength(3);
      expect(Math.max(...lines.map((line) => measureText(line, 13)))).toBeLessThanOrEqual(120);
    }
  });
});

describe("shortening", () => {
  it("leaves what fits and cuts what does not", () => {
    expect(shortenText("Operations", 100, 13)).toBe("Operations");
    const cut = shortenText("Regulatory and social processes", 100, 13);
    expect(cut).toBe("Regulatory an…");
    expect(measureText(cut, 13)).toBeLessThanOrEqual(100);
  });
});

describe("cleaning", () => {
  it("leaves only characters that XML allows", () => {
    expect(cleanText("a\u0000b\u001Bc\uD800d\uFFFEe")).toBe("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
    expect(cleanText("pay \u202Eon evil\u202C twice")).toBe("pay \uFFFDon evil\uFFFD twice");
    // Marks of direction, which texts of right-to-left scripts need, turn no letter round.
    expect(cleanText("\u200Fאב\u200E c")).toBe("\u200Fאב\u200E c");
    expect(cleanText("👍 stays")).toBe("👍 stays");
  });
});

describe("direction", () => {
  it.each([
    ["Grow", false],
    ["12 %", false],
    ["לצמוח", true],
    ["«نمو» growth", true],
    ["growth نمو", false],
  ])("of %j", (text, expected) => expect(isRightToLeft(text)).toBe(expected));
});
