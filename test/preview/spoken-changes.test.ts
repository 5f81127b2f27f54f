import { readMap } from "@smap/language";
import { expect, test } from "vitest";
import { changesBetween } from "../../packages/preview/src/chrome/spoken-changes.ts";
import { english } from "../../packages/preview/src/strings/english.ts";
import { smallMap } from "./small-map.ts";

const told = (text: string, findings = 0, uri = "file:///a.smap") => ({ uri, map: readMap(text).map, findings });
const said = (after: string, findings = 0) => changesBetween(told(smallMap), told(after, findings), english.changes);

test.each([
  ["Turn fast", "Turn faster", "“Turn fast” is now “Turn faster”."],
  ["objective turn", "critical objective turn", "“Turn fast” is critical."],
  ["turn -> on-time", "turn -> on-time\nclean -> on-time", "Link from “Clean fast” to “Arrive on time” added."],
  ["turn -> on-time", "", "Link from “Turn fast” to “Arrive on time” removed."],
  ['    objective clean "Clean fast"\n', "", "Removed: Clean fast."],
  ['idea "Find ideas"\n', 'idea "Find ideas"\n    objective test\n', "Added: Test."],
])("of %j that becomes %j it is said: %s", (before, after, sentence) => {
  expect(said(smallMap.replace(before, after))).toBe(sentence);
});

test("a card that moved is said with where it is now", () => {
  const line = '    objective clean "Clean fast"\n';
  const moved = smallMap.replace(line, "").replace("cluster innovation {\n", `cluster innovation {\n${line}`);
  expect(said(moved)).toBe("“Clean fast” moved to “Innovation processes”.");
});

test("another name in the text is no news to who hears titles", () => {
  expect(said(smallMap.replaceAll("turn", "turnaround"))).toBe("");
});

test("nor is that of a column", () => {
  const named = smallMap.replace("cluster innovation {", 'cluster ideas "Ideas" {');
  const renamed = named.replace("cluster ideas", "cluster notions");
  expect(changesBetween(told(named), told(renamed), english.changes)).toBe("");
});

test("a column that is retitled has not moved its cards", () => {
  expect(said(smallMap.replace("cluster operations", 'cluster operations "Ops"'))).toBe("");
});

test("how many findings there are is said when it has changed", () => {
  expect(said(smallMap, 3)).toBe("3 findings.");
});

test("of much only so much is said", () => {
  const many = Array.from({ length: 8 }, (_, index) => `    objective new-${index}\n`).join("");
  const links = Array.from({ length: 8 }, (_, index) => `new-${index} -> on-time\n`).join("");
  const after = smallMap.replace("cluster operations {\n", `cluster operations {\n${many}`) + links;
  expect(said(after)).toBe("Added: New 0, New 1, New 2, New 3, New 4 and 3 more. 8 links added.");
});

test("another map is named, and not read out", () => {
  const other = told(smallMap.replace('map "M"', 'map "Other"'), 7, "file:///b.smap");
  expect(changesBetween(told(smallMap), other, english.changes)).toBe("Other: 4 objectives.");
});
