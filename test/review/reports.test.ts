import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readMap } from "@smap/language";
import fc from "fast-check";
import { Marked } from "marked";
import { describe, expect, test } from "vitest";
import { comparedMap, sideOf } from "../../packages/cli/src/difference/compared-map.ts";
import { htmlReport } from "../../packages/cli/src/difference/html.ts";
import { markdownReport, mostLetters } from "../../packages/cli/src/difference/markdown.ts";
import { pictureOf } from "../../packages/cli/src/difference/picture.ts";
import { codeMarkdown, plainMarkdown } from "../../packages/cli/src/difference/plain-markdown.ts";
import { expectGolden } from "../golden.ts";
import { mapText } from "./repository.ts";

const marked = new Marked({ gfm: true });
const side = (path: string, text: string) => sideOf({ path, text, reading: readMap(text), settings: {} });
const pair = (before: string, after: string, path = "maps/a.smap") =>
  comparedMap(side(path, before), side(path, after));
const example = (path: string) => readFileSync(join(import.meta.dirname, "../../examples", path), "utf8");
const charlotte = pair(example("history/charlotte-2002.smap"), example("charlotte.smap"), "charlotte.smap");

/** The text that a reader of a page sees; what would be more than text fails. */
function seen(html: string): string {
  const tags = [...html.matchAll(/<\/?([a-z0-9]+)/giu)].map(([, name]) => name);
  expect(tags.filter((name) => !["ul", "li", "p", "code"].includes(name ?? ""))).toEqual([]);
  const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return html.replace(/<[^>]*>/gu, "").replace(/&(amp|lt|gt|quot|#39);/gu, (_, name) => entities[name] ?? "");
}

const hostile = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "[click](javascript:alert(1))",
  "![x](https://example.org/x.png)",
  "@octocat and @org/team, #12, GH-12, !7, ~label, %milestone, org/repo#3",
  "see https://example.org/a_b?c=d&e=f or www.example.org, mail me@example.org",
  "**bold** _it_ ~~gone~~ `code` | table | $x^2$ \\( y \\)",
  "- [ ] task",
  "# heading",
  "> quote",
  "1. one",
  "&lt;b&gt; &amp; &#64;octocat",
  "0123456789abcdef0123456789abcdef01234567 ABC-123",
  ":smile: :+1:",
  "line\nbreak\r\n\r\n# heading",
  "```\nfence",
  "</details><details>",
  "<!-- comment -->",
  "\u202Ereversed",
];

const forgeReferences = [
  /(?:^|[^\p{L}\p{N}`])@[A-Za-z0-9]/u,
  /(?:^|\s|[\p{L}\p{N}/])#\d/u,
  /\bGH-\d/u,
  /\b[0-9a-f]{40}\b/u,
  /https?:\/\//u,
  /\bwww\./u,
  /:[a-z0-9+]+:/u,
];

describe("text in a comment", () => {
  const pieces = fc.oneof(
    fc.constantFrom(...hostile, ..."*_`[]()<>#@!|~$\\&:;-+=.1a \n".split("")),
    fc.string({ unit: "binary", maxLength: 8 }),
  );
  const anyWords = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(" "));

  test.each(hostile)("is only text: %j", (text) => {
    const shown = seen(marked.parse(`- Objective “${plainMarkdown(text)}”\n`, { async: false }));
    for (const reference of forgeReferences) expect(shown).not.toMatch(reference);
  });

  test("whatever it is, shows as it was written", () => {
    const plain = (text: string) =>
      text
        .replaceAll("\u200B", "")
        .replace(/[\p{Cc}\p{Surrogate}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, " ")
        .replace(/\s+/gu, " ")
        .trim();
    fc.assert(
      fc.property(anyWords, (text) => {
        const html = marked.parse(`- Objective “${plainMarkdown(text)}”\n`, { async: false });
        expect(plain(seen(html))).toBe(plain(`Objective “${text}”`));
        const code = seen(marked.parse(`- in ${codeMarkdown(`a${text}`)} here\n`, { async: false }));
        expect(plain(code).replace(/\uFFFD|\s/gu, "")).toBe(plain(`in a${text} here`).replace(/\uFFFD|\s/gu, ""));
      }),
      { numRuns: 500 },
    );
  });
});

describe("Markdown of a difference", () => {
  test.each([
    ["charlotte", charlotte],
    ["hostile", pair(mapText("A", "a"), `${mapText("<b>@octocat</b>", "a")}vision ${JSON.stringify(hostile[4])}\n`)],
    ["new", comparedMap(undefined, side("new `map`.smap", mapText("New", "a", "b")))],
    ["deleted", comparedMap(side("old.smap", mapText("Old", "a", "b")), undefined)],
    ["broken", pair(mapText("A", "a"), `${mapText("A", "a", "b")}vision\n`)],
  ])("reads well: %s", (name, map) => {
    expectGolden(`markdown/${name}.md`, markdownReport([map]));
  });

  test("of several maps begins with their list, and says when nothing has changed", () => {
    const same = pair(mapText("A", "a"), `// Said again\n${mapText("A", "a")}`);
    expectGolden("markdown/several.md", markdownReport([charlotte, same, pair(mapText("B", "a"), mapText("B", "b"))]));
    expect(markdownReport([same])).toContain("The maps say the same as before");
    expect(markdownReport([])).toContain("No map has changed.");
  });

  test("is never longer than a comment may be, and says what is missing", () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `objective-${index}`);
    const many = pair(mapText("Many", "a"), mapText("Many", "a", ...names(3000)));
    const text = markdownReport([many]);
    expect(text.length).toBeLessThanOrEqual(mostLetters);
    expect(text.length).toBeGreaterThan(mostLetters / 2);
    expect(text).toContain("which do not fit here");
    expect(text.match(/<details>/gu)?.length).toBe(text.match(/<\/details>/gu)?.length);
    const all = Array.from({ length: 400 }, (_, index) =>
      pair(mapText(`Map ${index}`, "a"), mapText(`Map ${index}`, "a", ...names(30)), `maps/${index}.smap`),
    );
    const long = markdownReport(all);
    expect(long.length).toBeLessThanOrEqual(mostLetters);
    expect(long).toContain("left out here, as a comment holds no more");
    expect(long).toContain("… and 300 more");
    for (const most of [400, 1000, 5000]) expect(markdownReport([many, ...all], most).length).toBeLessThanOrEqual(most);
  });
});

describe("the page of a difference", () => {
  test("has picture, list and both sides, and runs nothing", async () => {
    const html = await htmlReport([
      charlotte,
      comparedMap(undefined, side("new.smap", mapText("<script>x</script>", "a"))),
    ]);
    expect(html).not.toMatch(/<script/iu);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain("&lt;script&gt;x&lt;/script&gt;");
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(ids.length).toBe(new Set(ids).size);
    const targets = [...html.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  test("marks every change in the picture by colour, sign and word", async () => {
    const svg = await pictureOf(charlotte);
    expect(svg.match(/data-change="removed"/gu)).toHaveLength(2);
    for (const words of ["+ added", "− removed", "= renamed", "~ changed"]) expect(svg).toContain(words);
    const before = await pictureOf(charlotte, { view: "before" });
    expect(before).toContain("Provide safe,");
    expect(svg).not.toContain("Provide safe,<");
    expect(before).not.toContain('data-change="added"');
    expect(before).toContain('data-change="removed"');
    const after = await pictureOf(charlotte, { view: "after" });
    expect(after).not.toContain('data-change="removed"');
    const moved = await pictureOf(
      pair(
        'map "M"\nperspective process {\n  cluster operations { objective a "A" }\n  cluster innovation { objective b "B" }\n}\n',
        'map "M"\nperspective process {\n  cluster operations {}\n  cluster innovation { objective b "B"  objective a "A" }\n}\n',
      ),
    );
    expect(moved).toContain("→ moved from Operations");
    const near = await pictureOf(pair(mapText("A", "a", "b"), mapText("A", "a", "b", "c")), { filter: "changed" });
    expect(near).toContain('data-id="c"');
    expect(near).not.toContain('data-id="a"');
  });
});
