import type { TextEdit as LanguageEdit } from "@smap/language";
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Session } from "./session.ts";

/** Finds stretches of a text, in its order. */
type FindStretches = (text: string) => readonly { start: number; end: number }[];

/**
 * Edits of several files, by address, in the form that the editor understands. Where it can, it lets the user write in place
 * of what is `toFillIn`.
 */
export function workspaceEdit(
  session: Session,
  edits: ReadonlyMap<string, readonly LanguageEdit[]>,
  toFillIn?: FindStretches,
): WorkspaceEdit {
  const entries = [...edits].map(([uri, changes]) => [uri, changes.map(plain)] as const);
  const can = session.client.workspace?.workspaceEdit;
  if (!can?.documentChanges) return { changes: Object.fromEntries(entries) };
  // Of several, VS Code would indent the lines of all but the first wrongly.
  const isFilledIn = (of: readonly TextEdit[]) => can.snippetEditSupport === true && of.length === 1;
  return {
    documentChanges: entries.map(([uri, changes]) => ({
      textDocument: { uri, version: session.open.get(uri)?.version ?? null },
      edits:
        toFillIn && isFilledIn(changes)
          ? changes.map((edit) => snippet(edit, toFillIn, indentBefore(session, uri, edit)))
          : changes,
    })),
  };
}

function plain({ range, newText }: LanguageEdit): TextEdit {
  return { range: { start: range.start, end: range.end }, newText };
}

/** An edit with what is to be filled in as places to write at; also what stood there already, in what is written anew. */
function snippet({ range, newText }: TextEdit, toFillIn: FindStretches, indent: string): TextEdit | SnippetTextEdit {
  const text = withoutIndent(newText, indent);
  const places = text === undefined ? [] : toFillIn(text);
  if (text === undefined || places.length === 0) return { range, newText };
  const escaped = (from: number, to?: number) => text.slice(from, to).replaceAll(/[\\$}]/gu, "\\$&");
  const pieces = places.map(({ start, end }, at) => {
    return `${escaped(places[at - 1]?.end ?? 0, start)}\${${at + 1}:${escaped(start, end)}}`;
  });
  return { range, snippet: { kind: "snippet", value: pieces.join("") + escaped(places.at(-1)?.end ?? 0) } };
}

function indentBefore(session: Session, uri: string, { range: { start } }: TextEdit): string {
  const end = { line: start.line, character: start.character };
  const line = session.open.get(uri)?.getText({ start: { line: start.line, character: 0 }, end }) ?? "";
  return /^[ \t]*/u.exec(line)?.[0] ?? "";
}

/** Editors indent the lines of a snippet like the one that it is put into. Undefined where they are indented less. */
function withoutIndent(text: string, indent: string): string | undefined {
  const [first = "", ...others] = text.split("\n");
  if (!others.every((line) => line.trim() === "" || line.startsWith(indent))) return undefined;
  return [first, ...others.map((line) => (line.trim() === "" ? line : line.slice(indent.length)))].join("\n");
}
