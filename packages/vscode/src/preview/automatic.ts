import { type Disposable, type TextEditor, ViewColumn, window, workspace } from "vscode";
import { isBeforeText } from "../compare/before-texts.ts";
import { languageId } from "../server/client.ts";
import type { Previews } from "./previews.ts";

/**
 * Opens the preview beside a map when the map is opened, for those who have set it so; once for each map, so that whoever
 * closes the preview is rid of it.
 */
export function openAutomatically(previews: Previews): Disposable {
  const opened = new Set<string>();
  const open = (editor: TextEditor | undefined): void => {
    if (editor?.document.languageId !== languageId || editor.viewColumn === undefined) return;
    const { uri } = editor.document;
    if (isBeforeText(uri)) return;
    const wanted = workspace.getConfiguration("smap", uri).get<boolean>("preview.openAutomatically");
    if (!wanted || opened.has(uri.toString())) return;
    opened.add(uri.toString());
    previews.open(uri, ViewColumn.Beside);
  };
  open(window.activeTextEditor);
  return window.onDidChangeActiveTextEditor(open);
}
