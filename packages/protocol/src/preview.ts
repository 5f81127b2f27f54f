import type { Position, SourceRange } from "@smap/model";
import type { MapUpdate } from "./server.ts";

/** Extension → webview. */
export type ToPreview =
  | { readonly type: "map"; readonly update: MapUpdate }
  /** Where the text cursor is, so that the card there can be shown. */
  | { readonly type: "cursor"; readonly uri: string; readonly position: Position }
  /** The text is closed, renamed or deleted; the last picture stays, with this message. */
  | { readonly type: "gone"; readonly uri: string; readonly message: string };

/** Webview → extension. */
export type FromPreview =
  | { readonly type: "ready" }
  /** Select this stretch of the text; with `focus`, move the keyboard there too. */
  | { readonly type: "reveal"; readonly uri: string; readonly range: SourceRange; readonly focus: boolean }
  /** Something failed in the picture; goes to the log. */
  | { readonly type: "log"; readonly message: string };
