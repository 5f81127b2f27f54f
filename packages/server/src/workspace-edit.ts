import type { TextEdit as LanguageEdit } from "@smap/language";
import type { WorkspaceEdit } from "vscode-languageserver";
import type { Session } from "./session.ts";

/** Edits of several files, by address, in the form that the editor understands. */
export function workspaceEdit(session: Session, edits: ReadonlyMap<string, readonly LanguageEdit[]>): WorkspaceEdit {
  const entries = [...edits].map(
    ([uri, changes]) => [uri, changes.map(({ range, newText }) => ({ range, newText }))] as const,
  );
  if (!session.client.workspace?.workspaceEdit?.documentChanges) return { changes: Object.fromEntries(entries) };
  return {
    documentChanges: entries.map(([uri, changes]) => ({
      textDocument: { uri, version: session.open.get(uri)?.version ?? null },
      edits: changes,
    })),
  };
}
