import { firstDay, isDate, lastDay } from "@smap/model";
import fc from "fast-check";
import { expect, test } from "vitest";

test.each([
  ["2027", "2027-01-01", "2027-12-31"],
  ["2027-Q1", "2027-01-01", "2027-03-31"],
  ["2027-Q4", "2027-10-01", "2027-12-31"],
  ["2028-02", "2028-02-01", "2028-02-29"],
  ["2100-02", "2100-02-01", "2100-02-28"],
  ["2027-12-31", "2027-12-31", "2027-12-31"],
])("%s is from %s to %s", (date, first, last) => {
  expect([isDate(date), firstDay(date), lastDay(date)]).toEqual([true, first, last]);
});

test.each([
  "2027-Q5",
  "2027-Q0",
  "2027-13",
  "2027-00",
  "2027-02-29",
  "2027-1",
  "27",
  "0000",
  "2027-12-00",
  "2027-12-31x",
  "",
])("%s is no date", (text) => {
  expect(isDate(text)).toBe(false);
});

test("Every day that exists is a date, as the calendar of the platform has it", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }), (date) => {
      const text = date.toISOString().slice(0, 10);
      expect([isDate(text), firstDay(text), lastDay(text)]).toEqual([true, text, text]);
    }),
  );
});
