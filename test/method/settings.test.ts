import { readSettings } from "@smap/method";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMarks } from "../server/marks.ts";

/** Each text has one thing wrong with it, between the marks; what is said of it, and what is proposed instead. */
const wrong: readonly (readonly [string, RegExp, string?])[] = [
  ["{ [|nonsense|]: 1 }", /^This is no JSON/u],
  ["[|[]|]", /^Settings are an object/u],
  ['{ [|"profil"|]: "public" }', /no setting “profil”/u, '"profile"'],
  ['{ "profile": [|"publik"|] }', /“publik” is no profile/u, '"public"'],
  ['{ "profile": [|7|] }', /“7” is no profile/u],
  ['{ "rules": [|[]|] }', /“rules” is an object/u],
  ['{\r\n  "rules": {\r\n    [|"verb-frist"|]: "hint" } }', /Did you mean “verb-first”/u, '"verb-first"'],
  ['{ "rules": { "verb-first": [|"hnt"|] } }', /“hnt” is no severity of “verb-first”/u, '"hint"'],
  ['{ "rules": { "verb-first": [[|true|]] } }', /“true” is no severity/u],
  ['{ "rules": { "too-many-objectives": ["error", { [|"maxx"|]: 3 }] } }', /no option “maxx”. It has “max”/u, '"max"'],
  ['{ "rules": { "verb-first": ["error", { [|"max"|]: 3 }] } }', /“verb-first” has no option “max”\.$/u],
  ['{ "rules": { "too-many-objectives": ["error", { "max": [|"3"|] }] } }', /“max” of .* is a number/u],
  ['{ "rules": { "too-many-objectives": ["error", [|3|]] } }', /The options of .* are an object/u],
  ['{ "rules": { "verb-first": ["error", {}, [|1|]] } }', /one object with the options/u],
  ['{ /* 🚀 */ [|"b"|]: 2 }', /no setting “b”/u],
];

describe("settings", () => {
  test.each(wrong.map(([marked, message, replacement]) => ({ marked, message, replacement })))("$marked", (one) => {
    const { marked, message, replacement } = one;
    const { text, ranges } = readMarks(marked);
    const { problems } = readSettings(text);
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.replacement).toBe(replacement);
    if (!message.source.includes("JSON")) {
      expect(problems).toHaveLength(1);
      expect(problems[0]?.range).toEqual(ranges[0]);
    }
  });

  test("are understood, with comments, a byte-order mark, and all that is right beside what is wrong", () => {
    const { settings, problems } = readSettings(`\uFEFF{
      // Ours
      "$schema": "x", "profile": "public",
      "rules": { "verb-first": "hint", "too-many-objectives": ["error", { "max": 20 }], "nothing": "off", },
    }`);
    expect(problems).toHaveLength(1);
    expect(settings).toEqual({
      profile: "public",
      rules: { "verb-first": ["hint"], "too-many-objectives": ["error", { max: 20 }] },
    });
  });

  test("of any text or JSON are read", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readSettings(text).problems.length).toBeLessThanOrEqual(100);
      }),
    );
    expect(readSettings("[".repeat(1_000_000)).settings).toEqual({});
  });
});
