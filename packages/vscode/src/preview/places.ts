import type { FromPreview, ToPreview } from "@smap/protocol";
import { Position, Range, Selection, TextEditorRevealType, type Uri, ViewColumn, window, workspace } from "vscode";

export type CursorPlace = Extract<ToPreview, { type: "cursor" }>["position"];

export type Place = Extract<FromPreview, { type: "reveal" }>["range"];

/** Whether the keyboard goes there too, and whether nothing is to be opened for it. */
export type Reach = Pick<Extract<FromPreview, { type: "reveal" }>, "focus" | "ifShown">;

export function placeOf({ active: { line, character } }: Selection): CursorPlace {
  return { line, character };
}

export function toRange({ start, end }: Place): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}

/**
 * Selects a stretch of a text, in the editor that shows it, else in a new one beside the picture. Without a stretch the
 * text's cursor stays where it is.
 * @param picture the column of the picture, which must stay in view
 */
export async function reveal(
  uri: Uri,
  place: Place | undefined,
  { focus, ifShown = false }: Reach,
  picture: ViewColumn | undefined,
): Promise<void> {
  const range = place && toRange(place);
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  if (shown && range && !focus) {
    shown.selection = new Selection(range.start, range.end);
    shown.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    return;
  }
  if (!shown && ifShown) return;
  await window.showTextDocument(await workspace.openTextDocument(uri), {
    ...(range ? { selection: range } : {}),
    preserveFocus: !focus,
    viewColumn: shown?.viewColumn ?? (picture === ViewColumn.One ? ViewColumn.Two : ViewColumn.One),
  });
}
