import type { Fault, Fix, SourceRange } from "@smap/model";
import type { Facts } from "../../facts/facts.ts";

/** The faults of one kind that reading the text recorded. */
export function faultsOf<Kind extends Fault["kind"]>(facts: Facts, kind: Kind): Extract<Fault, { kind: Kind }>[] {
  return facts.map.faults.filter((fault): fault is Extract<Fault, { kind: Kind }> => fault.kind === kind);
}

/** A fix that writes one stretch of text another way. */
export function replacement(title: string, range: SourceRange, before: string, after: string, safe = false): Fix {
  return { title, safe, changes: [{ change: "respelled", range, before, after }] };
}
