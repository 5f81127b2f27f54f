import { lastDay } from "./calendar.ts";
import type { Measure, Objective, Reading } from "./strategy-map.ts";

/** Whether the last actual is where it should be. */
export type MeasureStatus = "reached" | "missed";

type Read = Pick<Measure, "actuals" | "targets" | "baseline">;

/** The reading with the latest date; of those without a date or with the same, the one written last. */
export function latestReading(readings: readonly Reading[]): Reading | undefined {
  return [...readings].sort(byDay).at(-1);
}

/** The first target that is due on a date or after it, else the last. */
export function dueTarget(targets: readonly Reading[], date: string | undefined): Reading | undefined {
  const sorted = [...targets].sort(byDay);
  return sorted.find((target) => date === undefined || day(target) >= lastDay(date)) ?? sorted.at(-1);
}

/**
 * Whether the last actual is at its target or beyond it, seen from the baseline; unknown without all three. A target is missed
 * only when its day had come: what is still on its way to a later one is neither.
 */
export function measureStatus({ actuals, targets, baseline }: Read): MeasureStatus | undefined {
  const actual = latestReading(actuals);
  const target = dueTarget(targets, actual?.date);
  if (!actual || !target || !baseline) return undefined;
  const isReached = ({ value }: Reading) => (value >= baseline.value ? actual.value >= value : actual.value <= value);
  if (isReached(target)) return "reached";
  const past = latestReading(targets.filter((one) => day(one) <= day(actual)));
  return past && !isReached(past) ? "missed" : undefined;
}

/** What an objective's measures come to: missed when one is, reached when all that can be told are. */
export function objectiveStatus({ measures }: Pick<Objective, "measures">): MeasureStatus | undefined {
  const known = measures.map(measureStatus).filter((status) => status !== undefined);
  if (known.length === 0) return undefined;
  return known.includes("missed") ? "missed" : "reached";
}

function day({ date }: Reading): string {
  return date === undefined ? "" : lastDay(date);
}

function byDay(one: Reading, other: Reading): number {
  const [a, b] = [day(one), day(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}
