import { type Objective, objectiveStatus, type StrategyMap } from "@smap/model";
import { cleanText } from "../text/index.ts";

/**
 * What stands before the titles of a map: codes, where no objective shows anything else below its title. A line for the code
 * alone would make every card higher.
 */
export function leadingCodes({ perspectives }: StrategyMap): ReadonlyMap<string, string> {
  const objectives = perspectives.flatMap(({ objectives, clusters }) => [
    ...objectives,
    ...clusters.flatMap((cluster) => cluster.objectives),
  ]);
  if (objectives.some(showsMarks)) return new Map();
  return new Map(
    objectives.flatMap(({ name, code }): [string, string][] => {
      // A code of two words is one all the same.
      const shown = cleanText(code ?? "").replaceAll(" ", "\u00A0");
      return shown === "" ? [] : [[name, shown]];
    }),
  );
}

/** Whether an objective shows anything below its title but a code. */
export function showsMarks(objective: Objective): boolean {
  const { horizon, weight, owner } = objective;
  return horizon !== undefined || weight !== undefined || !!owner?.trim() || objectiveStatus(objective) !== undefined;
}
