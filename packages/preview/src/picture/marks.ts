import type { Marks } from "@smap/diagram/draw";
import type { Finding, Severity } from "@smap/model";

const order: readonly Severity[] = ["error", "warning", "info", "hint"];

/** The worst finding on each element. */
export function marksOf(findings: readonly Finding[]): Marks {
  const marks: Record<string, Severity> = Object.create(null);
  for (const { subject, severity } of findings) {
    const known = marks[subject];
    if (subject !== "" && (!known || order.indexOf(severity) < order.indexOf(known))) marks[subject] = severity;
  }
  return marks;
}
