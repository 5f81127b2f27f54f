import type { StrategyMap } from "@smap/model";

/** Whether two readings say the same, wherever it is written: then they have the same picture. */
export function saysTheSame(one: StrategyMap, other: StrategyMap): boolean {
  return one === other || same(one, other);
}

const places: ReadonlySet<string> = new Set(["origin", "range", "faults"]);

function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one)) {
    return Array.isArray(other) && one.length === other.length && one.every((item, index) => same(item, other[index]));
  }
  const fields = Object.keys(one).filter((field) => !places.has(field));
  const others = Object.keys(other).filter((field) => !places.has(field));
  return (
    fields.length === others.length &&
    fields.every((field) => same((one as Record<string, unknown>)[field], (other as Record<string, unknown>)[field]))
  );
}
