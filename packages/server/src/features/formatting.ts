import { formatText } from "@smap/language";
import type { TextEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

/** The whole text in the language's style; nothing for a text with a syntax error. */
export function formattingOf(document: TextDocument): TextEdit[] {
  const before = document.getText();
  const { text, ok } = formatText(before);
  if (!ok || text === before) return [];
  const range = { start: { line: 0, character: 0 }, end: document.positionAt(before.length) };
  return [{ range, newText: text }];
}
