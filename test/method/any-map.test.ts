import { applyEdits, formatText, MapText, readMap, writeChanges } from "@smap/language";
import { check, rules, type Settings } from "@smap/method";
import type { SourceRange } from "@smap/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyMapText } from "../language/any-text.ts";

/** All rules at once, so that none is spared. */
const everything: Settings = { rules: Object.fromEntries(rules.map(({ id }) => [id, "hint"])) };

function isInside(text: string, { start, end }: SourceRange): boolean {
  const lines = text.split(/\r\n|\r|\n/u);
  const isPlace = ({ line, character }: SourceRange["start"]) =>
    character <= (lines[line] ?? "").length && line < lines.length;
  const isForward = start.line < end.line || (start.line === end.line && start.character <= end.character);
  return isPlace(start) && isPlace(end) && isForward;
}

test("any text can be checked, and every finding says a sentence about a place in it", () => {
  fc.assert(
    fc.property(anyMapText, (text) => {
      for (const { message, range, related, fixes } of check(readMap(text).map, everything).findings) {
        expect(message).toMatch(/^[\p{Lu}\d“][\s\S]*[.?:]$/u);
        expect(message.length).toBeLessThan(600);
        for (const place of [range, ...related.map((one) => one.range)]) expect(isInside(text, place)).toBe(true);
        for (const { title } of fixes) expect(title).toMatch(/^\p{Lu}/u);
      }
    }),
    { numRuns: 200 },
  );
});

test("formatting changes nothing of what is found", () => {
  const said = (text: string) =>
    check(readMap(text).map, everything).findings.map(({ rule, subject, message }) =>
      [rule, subject, message].join("|"),
    );
  fc.assert(
    fc.property(anyMapText, (text) => {
      const formatted = formatText(text);
      if (formatted.ok) expect(said(formatted.text).sort()).toEqual(said(text).sort());
    }),
    { numRuns: 200 },
  );
});

test("a fix leaves no more syntax errors than there were", () => {
  let tried = 0;
  fc.assert(
    fc.property(anyMapText, (text) => {
      const source = new MapText(text);
      for (const { rule, fixes } of check(source.reading.map, everything).findings)
        for (const { title, changes } of fixes) {
          const { edits, problems } = writeChanges(source, changes);
          const said = `${rule}, ${title}, in:\n${text}`;
          expect(problems, said).toEqual([]);
          const fixed = readMap(applyEdits(text, edits));
          expect(fixed.syntax.length, said).toBeLessThanOrEqual(source.reading.syntax.length);
          tried++;
        }
    }),
    { numRuns: 60 },
  );
  expect(tried).toBeGreaterThan(50);
});
