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

/** What says that two things of different names are the same one: a title, a trait's text, an import's path, the same links or measures in the same place. */
export type Evidence = "title" | "text" | "path" | "links" | "measures";

/** What all changes to an element may say besides, where two maps are compared. */
export interface OfElement {
  /** The id that the element has before, where that is another one than after. */
  readonly idBefore?: string;
  /** For waivers: the kind of the element that it is on, as an objective may be called like a perspective. */
  readonly on?: ElementKind;
}

export interface Added extends OfElement {
  readonly change: "added";
  readonly kind: ElementKind;
  readonly id: string;
  /** The id of the element that holds it; empty for the map. */
  readonly parent: string;
  /** Place among the parent's elements of the same kind, from 0; at the end if absent. */
  readonly position?: number;
  /** The whole element, without places and without what was in the map before. */
  readonly value: unknown;
}

export interface Removed extends OfElement {
  readonly change: "removed";
  readonly kind: ElementKind;
  readonly id: string;
  /** The id before of the element that held it. */
  readonly parent?: string;
  /** The place that it had among the parent's elements of the same kind. */
  readonly position?: number;
  /** The whole element as it was, without places and without what lives on elsewhere. */
  readonly value?: unknown;
}

/** One field has another value; `undefined` means that it is not given. */
export interface Changed extends OfElement {
  readonly change: "changed";
  readonly kind: ElementKind;
  readonly id: string;
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * The element stands in another cluster or perspective. A link is moved with its whole statement: into the block of the
 * objective that is its cause, or out of it (`after` is then empty).
 */
export interface Moved extends OfElement {
  readonly change: "moved";
  readonly kind: ElementKind;
  readonly id: string;
  /** The id before of the element that held it. */
  readonly before: string;
  /** The id after of the element that holds it. */
  readonly after: string;
  /** The place among its like after. */
  readonly position?: number;
  /** The place among its like before. */
  readonly positionBefore?: number;
  /** What says that it is the same, where its name alone does not. */
  readonly evidence?: readonly Evidence[];
}

/** Another name for the same thing, everywhere it is used. A cluster's are its ids, all others' their bare names. */
export interface Renamed extends OfElement {
  readonly change: "renamed";
  readonly kind: ElementKind;
  readonly id: string;
  readonly before: string;
  readonly after: string;
  /** The side on which a measure or initiative has no name, and is known by its title. */
  readonly nameless?: "before" | "after";
  /** What says that it is the same. */
  readonly evidence?: readonly Evidence[];
}

/**
 * The same elements within `id` in another order: all that stay there, by the names that they have on each side. `kind` is
 * theirs.
 */
export interface Reordered extends OfElement {
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
