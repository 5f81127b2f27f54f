import { formatEdits, type TextEdit as LanguageEdit } from "@smap/language";
import type { Position } from "@smap/model";
import type { TextEdit } from "vscode-languageserver";
import { aboutText, type Feature } from "../feature.ts";
import type { ReadText } from "../maps.ts";

/** The whole text, a stretch of it, or what has just been typed, in the language's style. */
export const formatting: Feature = {
  capabilities: () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: "}", moreTriggerCharacter: ["\n"] },
  }),
  listen(connection, session) {
    connection.onDocumentFormatting(aboutText(session, [], ({ source }) => written(formatEdits(source))));
    connection.onDocumentRangeFormatting(
      aboutText(session, [], ({ source }, { range }) => written(formatEdits(source, range))),
    );
    connection.onDocumentOnTypeFormatting(
      aboutText(session, [], (read, { position, ch }) =>
        ch === "}" ? afterBrace(read, position) : afterLine(read, position),
      ),
    );
  },
};

/** A closing brace brings its block into shape, as far as the text can be read. */
function afterBrace({ source, text }: ReadText, position: Position): TextEdit[] {
  const end = source.offsetAt(position);
  const open = source.openingBraceOf(end - 1);
  if (open === undefined) return [];
  const firstLine = source.positionAt(open).line;
  const edits = formatEdits(source, { start: { line: firstLine, character: 0 }, end: position });
  if (edits.length > 0) return written(edits);
  // A text that cannot be read is not formatted; the brace still belongs under the line that it closes.
  const line = text.slice(source.offsetAt({ line: position.line, character: 0 }), end);
  const indent = /^[ \t]*/u.exec(text.slice(source.offsetAt({ line: firstLine, character: 0 })))?.[0] ?? "";
  const isAlone = line.trim() === "}" && firstLine < position.line;
  if (!isAlone || line.startsWith(`${indent}}`)) return [];
  const start = { line: position.line, character: 0 };
  return [{ range: { start, end: { line: position.line, character: line.length - 1 } }, newText: indent }];
}

/** A new line brings the line before into shape; the new one is left to the editor. */
function afterLine({ source }: ReadText, { line }: Position): TextEdit[] {
  const start = { line: line - 1, character: 0 };
  return written(formatEdits(source, { start, end: source.positionAt(source.endOfLine(line - 1)) }));
}

function written(edits: readonly LanguageEdit[]): TextEdit[] {
  return edits.map(({ range, newText }) => ({ range, newText }));
}
