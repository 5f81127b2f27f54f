import type { Finding, Severity } from "@smap/model";

/** The worst finding on each element, by its id as changes name it. */
export type Marks = Readonly<Record<string, Severity>>;

const order: readonly Severity[] = ["error", "warning", "info", "hint"];

/** The worst of some findings on each element. */
export function marksOf(findings: readonly Finding[]): Marks {
  const marks: Record<string, Severity> = Object.create(null);
  for (const { subject, severity } of findings) {
    const known = marks[subject];
    if (subject !== "" && (!known || order.indexOf(severity) < order.indexOf(known))) marks[subject] = severity;
  }
  return marks;
}
