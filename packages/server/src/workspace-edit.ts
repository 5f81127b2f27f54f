import type { TextEdit as LanguageEdit } from "@smap/language";
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Session } from "./session.ts";

/**
 * Edits of several files, by address, in the form that the editor understands. Where it can, it lets the user write in place
 * of the `placeholder`.
 */
export function workspaceEdit(
  session: Session,
  edits: ReadonlyMap<string, readonly LanguageEdit[]>,
  placeholder?: string,
): WorkspaceEdit {
  const entries = [...edits].map(([uri, changes]) => [uri, changes.map(plain)] as const);
  const can = session.client.workspace?.workspaceEdit;
  if (!can?.documentChanges) return { changes: Object.fromEntries(entries) };
  return {
    documentChanges: entries.map(([uri, changes]) => ({
      textDocument: { uri, version: session.open.get(uri)?.version ?? null },
      edits:
        placeholder && can.snippetEditSupport
          ? changes.map((edit) => snippet(edit, placeholder, indentBefore(session, uri, edit)))
          : changes,
    })),
  };
}

function plain({ range, newText }: LanguageEdit): TextEdit {
  return { range: { start: range.start, end: range.end }, newText };
}

/**
 * The placeholder as a place to fill in; also where it stood already, in what is written anew. Editors indent the lines of a
 * snippet like the one that it is put into.
 */
function snippet({ range, newText }: TextEdit, placeholder: string, indent: string): TextEdit | SnippetTextEdit {
  const lines = newText.split("\n");
  const canBeIndented = lines.every((line, index) => index === 0 || line.trim() === "" || line.startsWith(indent));
  if (!newText.includes(placeholder) || !canBeIndented) return { range, newText };
  const dedented = lines.map((line, index) => (index === 0 || line.trim() === "" ? line : line.slice(indent.length)));
  const escaped = (text: string) => text.replaceAll(/[\\$}]/gu, "\\$&");
  const [first = "", ...others] = dedented.join("\n").split(placeholder).map(escaped);
  const value = others.reduce((before, after, at) => `${before}\${${at + 1}:${escaped(placeholder)}}${after}`, first);
  return { range, snippet: { kind: "snippet", value } };
}

function indentBefore(session: Session, uri: string, { range: { start } }: TextEdit): string {
  const end = { line: start.line, character: start.character };
  const line = session.open.get(uri)?.getText({ start: { line: start.line, character: 0 }, end }) ?? "";
  return /^[ \t]*/u.exec(line)?.[0] ?? "";
}
