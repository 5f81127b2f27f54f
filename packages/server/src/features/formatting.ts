import { formatText } from "@smap/language";
import type { TextEdit } from "vscode-languageserver";
import { aboutText, type Feature } from "../feature.ts";
import type { ReadText } from "../maps.ts";

export const formatting: Feature = {
  capabilities: () => ({ documentFormattingProvider: true }),
  listen(connection, session) {
    connection.onDocumentFormatting(aboutText(session, [], formattingOf));
  },
};

/** The whole text in the language's style; nothing for a text with a syntax error. */
function formattingOf({ source }: ReadText): TextEdit[] {
  const { text, ok } = formatText(source);
  if (!ok || text === source.text) return [];
  const end = source.positionAt(source.text.length);
  return [{ range: { start: { line: 0, character: 0 }, end }, newText: text }];
}
