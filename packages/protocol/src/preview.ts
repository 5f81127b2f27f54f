import type { Change, Position, SourceRange } from "@smap/model";
import type { FromPreviewOfComparison, ToPreviewOfComparison } from "./compare.ts";
import type { Delta } from "./delta.ts";
import type { ExportFormat, ExportWish } from "./export.ts";
import type { FirstPicture } from "./first-picture.ts";
import type { MapUpdate } from "./server.ts";

/** Extension → webview. */
export type ToPreview =
  | ToPreviewOfComparison
  /** What is seen until the page draws: the script that stands in the page takes it, the other may not be there yet. */
  | { readonly type: "first-picture"; readonly picture: FirstPicture }
  /** With the place of the text cursor, if an editor shows the text. */
  | { readonly type: "map"; readonly update: MapUpdate; readonly cursor?: Position }
  /** The same of a map that the page knows: how the last update became this one, if it is another. */
  | { readonly type: "map-delta"; readonly delta?: Delta; readonly cursor?: Position }
  /** Where the text cursor is, so that what is written there can be shown. */
  | { readonly type: "cursor"; readonly uri: string; readonly position: Position }
  /** Whether the panel shows one map, or the one of the active editor. */
  | { readonly type: "pinned"; readonly pinned: boolean }
  /** The text is closed, renamed or deleted; the last picture stays, with this message. */
  | { readonly type: "gone"; readonly uri: string; readonly message: string }
  /** An edit from the picture was made, and led to this version of the text. */
  | { readonly type: "edited"; readonly uri: string; readonly version: number }
  /** An edit from the picture could not be made. */
  | { readonly type: "refused"; readonly message: string }
  /** The keyboard is the panel's now. */
  | { readonly type: "keyboard" }
  /** Open the balance panel, and give it the keyboard, which was in the text or in the picture. */
  | { readonly type: "balance"; readonly isFromText: boolean }
  /** Ask for the map as a file: `exported` is the answer, as soon as there is a picture. */
  | ({ readonly type: "export" } & ExportWish);

/** What a command asks of the page. */
export type PageWish = Extract<ToPreview, { type: "export" | "balance" }>;

/** Webview → extension. */
export type FromPreview =
  | FromPreviewOfComparison
  | { readonly type: "ready" }
  /** Select this stretch of the text; with `focus`, move the keyboard there too. */
  | {
      readonly type: "reveal";
      readonly uri: string;
      readonly range: SourceRange;
      readonly focus: boolean;
      /** Only in an editor that is in view: none is opened for it. */
      readonly ifShown?: boolean;
    }
  /** Make these changes in the text of that version: an edit in the picture, or a finding's quick fix. */
  | { readonly type: "change"; readonly uri: string; readonly version: number; readonly changes: readonly Change[] }
  /** Write this at the end of a text that says little or nothing yet. */
  | { readonly type: "write"; readonly uri: string; readonly version: number; readonly text: string }
  /** Take back the last edit of the text, or make it again. */
  | { readonly type: "undo" | "redo"; readonly uri: string }
  | { readonly type: "pin"; readonly pinned: boolean }
  /** The map as a file, in base64, and what the format cannot show as it should. */
  | {
      readonly type: "exported";
      readonly uri: string;
      readonly format: ExportFormat;
      readonly data: string;
      readonly problems: readonly string[];
    }
  /** Something failed in the picture; goes to the log. */
  | { readonly type: "log"; readonly message: string };

/**
 * What the page that holds the webview gives its scripts: `<div id="preview" data-script="…" data-style-sheet="…"
 * data-layout-worker="…" data-file-worker="…">`, the addresses of what is not in the page itself.
 */
export const previewRoot = "preview";

/**
 * The content security policy of that page. `source` is where the extension's own files come from. Scripts, and a style that
 * stands in the page, need the nonce; a worker is a blob of its fetched script, since a page may not start workers
 * from another place; images are only the picture itself, on its way to a PNG.
 */
export function previewPolicy(source: string, nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "worker-src blob:",
    `connect-src ${source}`,
    `style-src ${source} 'nonce-${nonce}'`,
    `font-src ${source} data:`,
    "img-src data: blob:",
  ].join("; ");
}
