import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { applyEdits, formatText, MapText, readMap, writeChanges } from "@smap/language";
import { check, fillersIn, rules, type Settings } from "@smap/method";
import { type Finding, spelledOut } from "@smap/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mapTexts } from "../files.ts";

const root = join(import.meta.dirname, "../..");

/** Rules that are off speak too: their fixes have to work as well. */
const everything: Settings = {
  rules: Object.fromEntries(rules.filter(({ severity }) => severity.public === "off").map(({ id }) => [id, "hint"])),
};

const importsFrom = (folder: string) => (path: string) => {
  const file = join(root, folder, path);
  return existsSync(file) ? readMap(readFileSync(file, "utf8")).map : undefined;
};

function findingsIn(text: string, folder: string) {
  const { map, syntax } = readMap(text, importsFrom(folder));
  return { syntax, findings: check(map, everything).findings };
}

const sameAs = (one: Finding) => (other: Finding) =>
  other.rule === one.rule && other.subject === one.subject && other.message === one.message;

/** Applies each fix of each finding by itself, and looks at what is left. */
function tryAllFixes(text: string, folder: string): number {
  const before = findingsIn(text, folder);
  let tried = 0;
  for (const finding of before.findings)
    for (const fix of finding.fixes) {
      tried++;
      const said = `${finding.rule}, ${fix.title}, in:\n${text}`;
      const { edits, problems } = writeChanges(new MapText(text, importsFrom(folder)), fix.changes);
      expect(problems, said).toEqual([]);
      const fixed = applyEdits(text, edits);
      const after = findingsIn(fixed, folder);
      expect(after.syntax.length, `${said}\nnow:\n${fixed}`).toBe(0);
      expect(formatText(fixed), said).toEqual({ text: fixed, ok: true });
      const isSame = sameAs(finding);
      const left = after.findings.filter(isSame).length;
      expect(left, `${said}\nnow:\n${fixed}`).toBeLessThan(before.findings.filter(isSame).length);
      for (const words of textsIn(fixed)) expect(textsIn(text).has(words) || isToFillIn(words, text), said).toBe(true);
    }
  return tried;
}

/** All texts of a map, in their quotes. */
function textsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/"(?:[^"\\]|\\.)*"/gu) ?? []);
}

/** What a fix writes is there to be filled in, or what the map itself says, a name with spaces. */
function isToFillIn(quoted: string, text: string): boolean {
  const names = text.match(/[\p{L}_][\p{L}\p{M}\p{N}_-]*/gu) ?? [];
  return fillersIn(quoted).length === 1 || names.some((name) => quoted === `"${spelledOut(name)}"`);
}

const maps = ["examples", "test/fixtures/maps", "test/fixtures/findings"].flatMap(mapTexts);

describe("every fix leaves a text that can be read, is formatted, and no longer has the finding", () => {
  test.each(maps)("$path", ({ text, path }) => {
    const formatted = formatText(text);
    expect(formatted.ok).toBe(true);
    tryAllFixes(formatted.text, dirname(path));
  });

  /** A map that has been worked on carelessly: lines taken out, doubled, swapped, words changed. */
  const careless = fc
    .tuple(
      fc.constantFrom(...maps),
      fc.array(fc.tuple(fc.constantFrom("drop", "double", "swap", "misspell"), fc.nat()), {
        minLength: 1,
        maxLength: 6,
      }),
    )
    .map(([{ text, path }, steps]) => ({
      path,
      text: steps.reduce((sofar, [how, at]) => worked(sofar, how, at), text),
    }));

  test("on maps that were edited carelessly", () => {
    let tried = 0;
    fc.assert(
      fc.property(careless, ({ text, path }) => {
        const formatted = formatText(text);
        if (formatted.ok) tried += tryAllFixes(formatted.text, dirname(path));
      }),
      { numRuns: 40 },
    );
    expect(tried).toBeGreaterThan(20);
  }, 120_000);
});

function worked(text: string, how: string, at: number): string {
  const lines = text.split("\n");
  const index = at % lines.length;
  const line = lines[index] ?? "";
  if (how === "drop") lines.splice(index, 1);
  if (how === "double") lines.splice(index, 0, line);
  if (how === "swap") lines.splice(index, 2, lines[index + 1] ?? "", line);
  if (how === "misspell") lines[index] = line.replace(/(\p{L})(\p{L})(?=\P{L}*$)/u, "$2$1");
  return lines.join("\n");
}

test.each([
  ["b -> c, c", "b -> c"],
  ["b -> c, c, d", "b -> c, d"],
  ["b, b -> c", "b -> c"],
  ["b -> c -> d, d", "b -> c\nc -> d"],
  ["b -> c, d, c -> a", "b -> c, d\nc, d, c -> a"],
])("of two links with the same ends in “%s” one stays", (written, left) => {
  const head = `map "M"\n\nperspective customer {\n${[..."abcd"].map((name) => `  objective ${name}\n`).join("")}}\n\n`;
  const text = `${head}${written}\n`;
  const fix = findingsIn(text, ".").findings.find(({ rule }) => rule === "duplicate-link")?.fixes[0];
  const { edits } = writeChanges(text, fix?.changes ?? []);
  expect(applyEdits(text, edits)).toBe(`${head}${left}\n`);
});

test("of two links with the same ends in an objective’s block one stays", () => {
  const text = (links: string) =>
    `map "M"\n\nperspective customer {\n  objective a\n  objective b {\n    -> ${links}\n  }\n}\n`;
  const fix = findingsIn(text("a, a"), ".").findings.find(({ rule }) => rule === "duplicate-link")?.fixes[0];
  const { edits } = writeChanges(text("a, a"), fix?.changes ?? []);
  expect(applyEdits(text("a, a"), edits)).toBe(text("a"));
});

test.each([
  [
    'top -> below "why" { // who says so?\n  waive unexplained-link because "known"\n}\n',
    'below -> top "why" { // who says so?\n  waive unexplained-link because "known"\n}\n',
  ],
  ["top /* sic */ -> below\n", "below /* sic */ -> top\n"],
  [
    'below -> top -> beside { // both\n  waive unexplained-link because "known"\n}\n',
    'below -> top { // both\n  waive unexplained-link because "known"\n}\n\nbeside -> top {\n  waive unexplained-link because "known"\n}\n',
  ],
])("a link that is turned round keeps all that is said of it", (written, turned) => {
  const head =
    'map "M"\n\nperspective customer {\n  objective top\n}\n\nperspective process {\n  objective below\n  objective beside\n}\n\n';
  const fix = findingsIn(head + written, ".").findings.find(({ rule }) => rule === "downward-link")?.fixes[0];
  const { edits, problems } = writeChanges(head + written, fix?.changes ?? []);
  expect(problems).toEqual([]);
  expect(applyEdits(head + written, edits)).toBe(head + turned);
});
