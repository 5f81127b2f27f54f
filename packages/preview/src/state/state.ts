import type { Detail, Layout, Shape, ThemeName } from "@smap/diagram/draw";
import type { Position } from "@smap/model";
import type { MapUpdate, ToPreviewOfComparison } from "@smap/protocol";
import type { ShownElement } from "../elements/element.ts";
import type { Filters } from "../filter/filters.ts";
import type { Asked } from "./asked.ts";

/** A layout and the latest reading of the text that it is of. */
export interface Picture {
  readonly layout: Layout;
  readonly update: MapUpdate;
}

/** Two versions of the map, and what they are called. */
export type Compared = Extract<ToPreviewOfComparison, { type: "comparison" }>;

/** The layout of both in one, and the comparison that it is of. */
export interface ComparedPicture {
  readonly layout: Layout;
  readonly compared: Compared;
}

/** What the user is in the middle of. */
export type Mode =
  | { readonly kind: "title"; readonly element: ShownElement }
  | { readonly kind: "add"; readonly parent: ShownElement }
  /** The cause is chosen, the effect is wanted. */
  | { readonly kind: "link"; readonly from: ShownElement }
  /** The objective is chosen, its new column or band is wanted. */
  | { readonly kind: "move"; readonly objective: ShownElement };

/** All that the page shows. The text is the only truth: nothing here is ever ahead of it. */
export interface State {
  /** The latest reading of the text. */
  readonly update?: MapUpdate;
  /** The last good picture. It may be of an older reading than `update`. */
  readonly picture?: Picture;
  /** While two versions are compared, instead of the map alone. */
  readonly compared?: Compared;
  readonly comparedPicture?: ComparedPicture;
  /** Why the text is not there any more. */
  readonly gone?: string;
  /** The last picture could not be made anew. */
  readonly isStuck: boolean;
  readonly pinned: boolean;
  readonly detail: Detail;
  readonly shape: Shape;
  readonly cursor?: { readonly uri: string; readonly position: Position };
  /** The element that is chosen, and that the keys are about. */
  readonly focused?: ShownElement;
  /** The element that was chosen last, when none is: there the keys go on. */
  readonly left?: ShownElement;
  /** The element that the mouse is on. */
  readonly pointed?: ShownElement;
  /** What has been asked of the text from here. */
  readonly asked?: Asked;
  /** The reading that the last edit from here led to: of it the picture shows what can be read, and nothing else. */
  readonly accepted?: MapUpdate;
  readonly mode?: Mode;
  readonly search: string;
  readonly filters: Filters;
  readonly theme: ThemeName;
  readonly isBalanceOpen: boolean;
  /** Whether the balance was asked for by a key or command, and takes the keyboard as soon as it is there. */
  readonly isBalanceWanted?: boolean;
  /** Whether it was asked for in the text, where Escape goes on. */
  readonly isBalanceFromText?: boolean;
  /** A message that goes away by itself. */
  readonly notice?: Notice;
}

export interface Notice {
  readonly text: string;
  readonly isError: boolean;
}
