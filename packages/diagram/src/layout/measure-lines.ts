import { dueTarget, latestReading, type Measure, measureStatus, type Reading } from "@smap/model";
import { shortenText } from "../text/index.ts";
import type { MeasureLine } from "./layout.ts";
import { sizes } from "./sizes.ts";

/** Measures one below the other, each with its figures on a line of their own. */
export function measureLines(measures: readonly Measure[], left: number, top: number, room: number): MeasureLine[] {
  const { size, line, sign } = sizes.measure;
  return measures.map((measure, index) => {
    const y = Math.round(top + 7 + index * 2 * line + 10);
    const title = { text: shortenText(measure.title, room, size), x: left, y };
    const status = measureStatus(measure);
    const from = status ? sign : 0;
    const text = shortenText(figuresOf(measure), room - from, size);
    return {
      title,
      ...(text === "" ? {} : { figures: { text, x: left + from, y: y + line } }),
      ...(status ? { status } : {}),
    };
  });
}

/** `38, target 30 min by 2026-12`: the last actual and the target that is due; without an actual, the way from the baseline. */
function figuresOf({ actuals, targets, unit, baseline }: Measure): string {
  const actual = latestReading(actuals);
  const target = dueTarget(targets, actual?.date);
  const figure = ({ value, percent }: Reading) => `${value}${percent ? " %" : ""}`;
  // A unit "%" beside "80%" is the same sign twice.
  const withUnit = (reading: Reading) =>
    `${figure(reading)}${unit && !(reading.percent && unit.trim() === "%") ? ` ${unit}` : ""}`;
  const by = target?.date ? ` by ${target.date}` : "";
  if (actual) return target ? `${figure(actual)}, target ${withUnit(target)}${by}` : withUnit(actual);
  if (!target) return baseline ? withUnit(baseline) : "";
  return baseline ? `from ${figure(baseline)} to ${withUnit(target)}${by}` : `target ${withUnit(target)}${by}`;
}
