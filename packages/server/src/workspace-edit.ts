import type { TextEdit as LanguageEdit } from "@smap/language";
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Session } from "./session.ts";

/**
 * Edits of several files, by address, in the form that the editor understands. Where it can, it lets the user write in place
 * of the first `placeholder`.
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
      edits: placeholder && can.snippetEditSupport ? changes.map((edit) => snippet(edit, placeholder)) : changes,
    })),
  };
}

function plain({ range, newText }: LanguageEdit): TextEdit {
  return { range: { start: range.start, end: range.end }, newText };
}

function snippet({ range, newText }: TextEdit, placeholder: string): TextEdit | SnippetTextEdit {
  const at = newText.indexOf(placeholder);
  if (at < 0) return { range, newText };
  const escaped = (text: string) => text.replaceAll(/[\\$}]/gu, "\\$&");
  const value = `${escaped(newText.slice(0, at))}\${1:${escaped(placeholder)}}${escaped(newText.slice(at + placeholder.length))}`;
  return { range, snippet: { kind: "snippet", value } };
}
