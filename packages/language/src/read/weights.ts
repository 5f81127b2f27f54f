import { percentMissing, valueMissing } from "../messages/missing.ts";
import { insertion } from "../messages/problem.ts";
import type { Contents } from "./contents.ts";
import type { Notes } from "./notes.ts";
import { readNumber } from "./numbers.ts";
import { partsOf, rangeOf, rangeOfFirst, spanning } from "./parts.ts";
import type { Written } from "./settings.ts";

/** `weight N%`, in per cent. */
export function readWeight(contents: Contents, notes: Notes): Written<number> | undefined {
  const weight = contents.one("Weight");
  if (!weight) return undefined;
  const parts = partsOf(weight);
  if (weight.amount === undefined) {
    notes.problem(valueMissing("weight", "a percentage such as 30%"), rangeOfFirst(parts));
    return undefined;
  }
  const amount = rangeOfFirst(parts, "amount");
  if (!weight.percent) notes.problem(percentMissing, amount, [insertion("Add “%”", amount.end, "%")]);
  const value = readNumber(weight.amount, amount, notes);
  return value === undefined ? undefined : { value, range: spanning(amount, rangeOf(weight)) };
}
