import { type Disposable, type TextEditor, window, workspace } from "vscode";
import { languageId } from "./client.ts";

/** Calls the listener when the text of the active editor has become a map: its language was changed by hand. */
export function onDidTurnIntoMap(listener: (editor: TextEditor) => void): Disposable {
  return workspace.onDidOpenTextDocument((document) => {
    const { activeTextEditor } = window;
    if (document.languageId === languageId && activeTextEditor?.document === document) listener(activeTextEditor);
  });
}
