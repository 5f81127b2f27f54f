import { dueTarget, measureStatus, type Reading } from "@smap/model";
import { expect, test } from "vitest";

const reading = (value: number, date?: string): Reading =>
  ({ value, percent: false, ...(date ? { date } : {}) }) as Reading;
const [seventyFive, eighty] = [reading(75, "2025-06"), reading(80, "2026-06")];
const rising = { baseline: reading(71, "2023-06"), targets: [seventyFive, eighty] };

test.each([
  ["reached on the very day that a target is due", reading(77, "2025-06"), "reached"],
  ["missed on that day", reading(74, "2025-06"), "missed"],
  ["on its way to a target that is not due", reading(73, "2024-06"), undefined],
  ["on its way to the next, the last one reached", reading(77, "2025-09"), undefined],
  ["on its way to the next, the last one still missed", reading(74, "2025-09"), "missed"],
  ["reached before it is due", reading(81, "2025-09"), "reached"],
  ["missed after all of them", reading(79, "2027-01"), "missed"],
  ["without a date, while all targets have one", reading(74), undefined],
])("a measure is %s", (_, actual, expected) => {
  expect(measureStatus({ ...rising, actuals: [actual] })).toBe(expected);
});

test("a measure that should fall is reached from above", () => {
  const falling = { baseline: reading(45), targets: [reading(30, "2026")] };
  expect(measureStatus({ ...falling, actuals: [reading(28, "2026-12")] })).toBe("reached");
  expect(measureStatus({ ...falling, actuals: [reading(38, "2026-12-31")] })).toBe("missed");
});

test("an actual stands beside the target of its own day", () => {
  expect(dueTarget(rising.targets, "2025-06")).toBe(seventyFive);
  expect(dueTarget(rising.targets, "2025-07")).toBe(eighty);
  expect(dueTarget(rising.targets, "2028")).toBe(eighty);
});
