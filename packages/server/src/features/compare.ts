import { isComplete } from "@smap/language";
import { compareChecks } from "@smap/method";
import { compare as compareMaps, differenceOf, figuresOf } from "@smap/model";
import { type Compare, compareRequest, type MapComparison } from "@smap/protocol";
import type { Feature } from "../feature.ts";
import type { ReadText } from "../maps.ts";
import { findingsOf } from "./diagnostics.ts";

/** An open text beside another version of it: what a reviewer asks. */
export const compare: Feature = {
  listen(connection, session) {
    connection.onRequest(compareRequest, ({ uri, before, beforeUri }: Compare): MapComparison | null => {
      const after = session.read(uri);
      return after ? comparisonOf(uri, session.maps.readOther(beforeUri ?? uri, before), after) : null;
    });
  },
};

type Version = Pick<ReadText, "reading" | "checked" | "version">;

export function comparisonOf(uri: string, before: Version, after: Version): MapComparison {
  const sides = { before: before.reading.map, after: after.reading.map };
  const comparison = compareMaps(sides.before, sides.after);
  return {
    uri,
    version: after.version,
    difference: differenceOf(sides.before, sides.after, comparison),
    findings: compareChecks(checkedMap(before), checkedMap(after), comparison),
    figures: { before: figuresOf(sides.before), after: figuresOf(sides.after) },
    complete: { before: isComplete(before.reading), after: isComplete(after.reading) },
  };
}

/** Where there is no map yet, or no more, nobody found anything in it. */
function checkedMap(read: Version) {
  const { map, isBlank } = read.reading;
  return { map, findings: isBlank ? [] : findingsOf(read), waived: read.checked.waived };
}
