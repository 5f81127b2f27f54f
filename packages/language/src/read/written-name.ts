import type { NamedKind, SourceRange } from "@smap/model";

/** A place in a text where the name of a thing stands: where it is declared, or where it is used. */
export interface WrittenName {
  /** `imported` is an objective of another map. */
  readonly kind: NamedKind | "imported";
  /** The thing, as changes name it: `turnaround`, `process.operations`, `turnaround/ground-time`, `group.profit`. */
  readonly id: string;
  /** Its own name only: of `process.operations`, the part after the dot. */
  readonly range: SourceRange;
  readonly declares: boolean;
}
