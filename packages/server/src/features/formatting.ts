import { formatText } from "@smap/language";
import type { TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { aboutText, type Feature } from "../feature.ts";
import type { ReadText } from "../maps.ts";

export const formatting: Feature = {
  capabilities: () => ({ documentFormattingProvider: true }),
  listen(connection, session) {
    connection.onDocumentFormatting(aboutText(session, [], formattingOf));
  },
};

/** The whole text in the language's style; nothing for a text with a syntax error. */
function formattingOf({ text: before }: ReadText): TextEdit[] {
  const { text, ok } = formatText(before);
  if (!ok || text === before) return [];
  const end = TextDocument.create("", "", 0, before).positionAt(before.length);
  return [{ range: { start: { line: 0, character: 0 }, end }, newText: text }];
}
