import type { ToPreview } from "@smap/protocol";
import { expect, test } from "vitest";
import { ToldPage } from "../../packages/vscode/src/preview/told-page.ts";
import { comparisonOf, updateOf } from "../preview/readings.ts";

const uri = "file:///one.smap";
const other = "file:///other.smap";

const map = (title: string, of = uri): ToPreview => ({ type: "map", update: updateOf(`map "${title}"\n`, of, 1) });

const comparison = (title: string, of = uri): ToPreview => ({
  type: "comparison",
  comparison: comparisonOf('map "Before"\n', `map "${title}"\n`, of, 1),
  labels: { before: "HEAD", after: "Working copy" },
});

test.each([
  ["a map", map],
  ["a comparison", comparison],
])("a page is told %s as a whole, then only what is new in it", (_, message) => {
  const told = new ToldPage();
  expect(told.next(message("First"))).toEqual(message("First"));
  expect(told.next(message("Second"))).toMatchObject({ type: `${message("Second").type}-delta`, delta: {} });
  expect(told.next(message("Second"))).toEqual({ type: `${message("Second").type}-delta` });
});

test.each([
  ["a map", map],
  ["a comparison", comparison],
])("%s of which the page did not get the last is told as a whole", (_, message) => {
  const told = new ToldPage();
  told.next(message("First"));
  told.confirm(true);
  expect(told.next(message("Second"))).not.toEqual(message("Second"));
  told.confirm(false);
  expect(told.next(message("Second"))).toEqual(message("Second"));
});

test("another map is told as a whole, and so is what it is compared with", () => {
  const told = new ToldPage();
  told.next(map("First"));
  told.next(comparison("First"));
  expect(told.next(map("Second", other))).toEqual(map("Second", other));
  expect(told.next(comparison("Second", other))).toEqual(comparison("Second", other));
});

test("a comparison that begins anew is told as a whole", () => {
  const told = new ToldPage();
  told.next(comparison("First"));
  expect(told.next({ type: "comparison-ended" })).toEqual({ type: "comparison-ended" });
  expect(told.next(comparison("First"))).toEqual(comparison("First"));
});

test("what is neither is told as it is", () => {
  const told = new ToldPage();
  told.next(map("First"));
  const cursor: ToPreview = { type: "cursor", uri, position: { line: 0, character: 0 } };
  expect(told.next(cursor)).toBe(cursor);
});
