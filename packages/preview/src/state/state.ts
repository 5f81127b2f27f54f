import type { Detail, Layout, ThemeName } from "@smap/diagram/draw";
import type { Position } from "@smap/model";
import type { MapUpdate } from "@smap/protocol";
import type { ShownElement } from "../elements/element.ts";

/** A layout and the reading of the text that it is of. */
export interface Picture {
  readonly layout: Layout;
  readonly update: MapUpdate;
}

/** All that the page shows. The text is the only truth: nothing here is ever ahead of it. */
export interface State {
  /** The latest reading of the text. */
  readonly update?: MapUpdate;
  /** The last good picture. It may be of an older reading than `update`. */
  readonly picture?: Picture;
  /** Why the text is not there any more. */
  readonly gone?: string;
  /** The last picture could not be made anew. */
  readonly isStuck: boolean;
  readonly pinned: boolean;
  readonly detail: Detail;
  readonly cursor?: { readonly uri: string; readonly position: Position };
  /** The element that the keyboard is on. */
  readonly focused?: ShownElement;
  /** The element that the mouse is on. */
  readonly pointed?: ShownElement;
  readonly theme: ThemeName;
  readonly isBalanceOpen: boolean;
  /** A message that goes away by itself. */
  readonly notice?: { readonly text: string; readonly isError: boolean };
}
