import type { Finding, Severity } from "@smap/model";

/** The worst finding on each element, by its id as changes name it. */
export type Marks = Readonly<Record<string, Severity>>;

const order: readonly Severity[] = ["error", "warning", "info", "hint"];

/** The worst of some findings on each element. */
export function marksOf(findings: readonly Finding[]): Marks {
  const marks: Record<string, Severity> = Object.create(null);
  for (const { subject, severity } of findings) {
    // What is within an objective is not drawn on its own: `bake/batches-a-day`.
    const [drawn = ""] = subject.split("/");
    const worst = worstOf([marks[drawn], severity]);
    if (drawn !== "" && worst) marks[drawn] = worst;
  }
  return marks;
}

/** The mark of a band: the worst finding on it, and on its clusters that have no column, as where none is written. */
export function markOfBand(
  band: string,
  columns: readonly { readonly id: string }[],
  marks: Marks,
): Severity | undefined {
  const drawn = new Set(columns.map(({ id }) => id));
  const missing = Object.keys(marks).filter((id) => id.startsWith(`${band}.`) && !drawn.has(id));
  return worstOf([band, ...missing].map((id) => marks[id]));
}

function worstOf(severities: readonly (Severity | undefined)[]): Severity | undefined {
  return order.find((severity) => severities.includes(severity));
}
