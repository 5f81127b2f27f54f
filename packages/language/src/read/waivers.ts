import type { Waiver } from "@smap/model";
import { becauseMissing, nameMissing, reasonMissing } from "../messages/missing.ts";
import { insertion } from "../messages/problem.ts";
import type { Contents } from "./contents.ts";
import type { Notes } from "./notes.ts";
import { defined, partsOf, rangeOf, rangeOfField, rangeOfFirst } from "./parts.ts";

/** `waive RULE because "reason"`. Without a rule or a reason nothing is waived. */
export function readWaivers(contents: Contents, notes: Notes): Waiver[] {
  return contents.all("Waive").flatMap((waiver): Waiver[] => {
    const parts = partsOf(waiver);
    const keyword = rangeOfFirst(parts);
    const reason = rangeOfField(parts, "reason");
    if (waiver.rule === undefined) notes.problem(nameMissing("waiver"), keyword);
    else if (waiver.reason === undefined || !reason) notes.problem(reasonMissing, keyword);
    else {
      if (!waiver.because)
        notes.problem(becauseMissing, reason, [insertion("Add “because”", reason.start, "because ")]);
      const rule = rangeOfFirst(parts, "rule");
      const origin = { range: rangeOf(waiver), name: rule, fields: defined({ rule, reason }) };
      return [{ rule: waiver.rule, reason: waiver.reason, origin }];
    }
    return [];
  });
}
