import type { Origin, SourceRange } from "./origin.ts";

/** What a change can be about. A `setting` is a field of the map itself, such as `vision`. */
export type ElementKind =
  | "map"
  | "setting"
  | "import"
  | "perspective"
  | "cluster"
  | "objective"
  | "link"
  | "measure"
  | "target"
  | "initiative"
  | "segment"
  | "trait"
  | "theme"
  | "waiver";

/** A value of the model without the places in a text that it came from. */
export type Unplaced<Value> = Value extends readonly (infer Item)[]
  ? readonly Unplaced<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value as Value[Key] extends Origin | SourceRange ? never : Key]: Unplaced<Value[Key]> }
    : Value;

/**
 * A change to a map. What a quick fix proposes, what an edit in the picture means, and what tells two maps apart.
 *
 * `id` names the element: an objective, perspective, segment or theme by its name, a cluster `perspective.cluster`, a link
 * `from->to`, a measure or initiative `objective/name` (its title if it has no name), a target `objective/measure/date`, a
 * trait `segment/name`, a waiver `element/rule` (`/rule` on the map itself), a setting by its keyword.
 * For a removal it is the name before, for all else the name after.
 */
export type Change = Added | Removed | Changed | Moved | Renamed | Reordered | Respelled;

export interface Added {
  readonly change: "added";
  readonly kind: ElementKind;
  readonly id: string;
  /** The id of the element that holds it; empty for the map. */
  readonly parent: string;
  /** Place among the parent's elements of the same kind, from 0; at the end if absent. */
  readonly position?: number;
  /** The whole element, without places. */
  readonly value: unknown;
}

export interface Removed {
  readonly change: "removed";
  readonly kind: ElementKind;
  readonly id: string;
  readonly parent?: string;
  readonly position?: number;
  readonly value?: unknown;
}

/** One field has another value; `undefined` means that it is not given. */
export interface Changed {
  readonly change: "changed";
  readonly kind: ElementKind;
  readonly id: string;
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** The element stands in another cluster or perspective. */
export interface Moved {
  readonly change: "moved";
  readonly kind: ElementKind;
  readonly id: string;
  readonly before: string;
  readonly after: string;
  readonly position?: number;
}

/** Another name for the same thing, everywhere it is used. */
export interface Renamed {
  readonly change: "renamed";
  readonly kind: ElementKind;
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/** The same elements within `id` in another order; both lists whole. */
export interface Reordered {
  readonly change: "order";
  readonly kind: ElementKind;
  readonly id: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** One stretch of text written another way: the only change to what is not (yet) in the model, such as a misspelt word. */
export interface Respelled {
  readonly change: "respelled";
  readonly range: SourceRange;
  readonly before: string;
  readonly after: string;
}
