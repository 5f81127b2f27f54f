import type { DateText } from "./strategy-map.ts";

const forms = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/u;

interface Span {
  readonly first: string;
  readonly last: string;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function day(year: number, month: number, date: number): string {
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(date).padStart(2, "0")].join("-");
}

/** The first and last day of a date, or undefined if the calendar has no such date. Proleptic Gregorian, years 0001 to 9999. */
function span(date: DateText): Span | undefined {
  const [, yearText, quarter, monthText, dateText] = forms.exec(date) ?? [];
  const year = Number(yearText);
  if (!year) return undefined;
  if (quarter) {
    const last = Number(quarter) * 3;
    return { first: day(year, last - 2, 1), last: day(year, last, daysIn(year, last)) };
  }
  if (!monthText) return { first: day(year, 1, 1), last: day(year, 12, 31) };
  const month = Number(monthText);
  const days = daysIn(year, month);
  if (days === 0) return undefined;
  if (!dateText) return { first: day(year, month, 1), last: day(year, month, days) };
  const dayOfMonth = Number(dateText);
  return dayOfMonth >= 1 && dayOfMonth <= days
    ? { first: day(year, month, dayOfMonth), last: day(year, month, dayOfMonth) }
    : undefined;
}

/** True for `2027`, `2027-Q4`, `2027-12` and `2027-12-31`, if the calendar has such a date. */
export function isDate(text: string): boolean {
  return span(text) !== undefined;
}

/** The first day of a date, as `YYYY-MM-DD`, which compares as text. */
export function firstDay(date: DateText): string {
  return span(date)?.first ?? date;
}

/** The last day of a date, as `YYYY-MM-DD`, which compares as text. */
export function lastDay(date: DateText): string {
  return span(date)?.last ?? date;
}
