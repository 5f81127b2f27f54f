import { quoted, type TextEdit } from "@smap/language";
import type { FileRename, WorkspaceEdit } from "vscode-languageserver";
import { type Feature, turn } from "../feature.ts";
import { importedUri, keyOf, relativePath } from "../files/addresses.ts";
import type { Session } from "../session.ts";
import { workspaceEdit } from "../workspace-edit.ts";

/** When a map moves, the imports of it follow, and its own as well. */
export const willRenameFiles: Feature = {
  capabilities: () => ({
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: {
        willRename: { filters: [{ scheme: "file", pattern: { glob: "**/*.smap", matches: "file" } }] },
      },
    },
  }),
  listen(connection, session) {
    connection.workspace.onWillRenameFiles(async ({ files }) => {
      await session.workspace.ready();
      await turn();
      return editsFor(session, files);
    });
  },
};

function editsFor(session: Session, files: readonly FileRename[]): WorkspaceEdit | null {
  const moved = new Map(files.map(({ oldUri, newUri }) => [keyOf(oldUri), newUri]));
  const touched = new Set(files.flatMap(({ oldUri }) => [oldUri, ...session.workspace.importersOf(oldUri)]));
  const edits = new Map<string, TextEdit[]>();
  for (const uri of touched) {
    const read = session.maps.get(uri);
    if (!read) continue;
    const from = moved.get(keyOf(uri)) ?? uri;
    const changes = read.map.imports.flatMap(({ path, origin }): TextEdit[] => {
      const target = importedUri(uri, path);
      const range = origin.fields.path;
      if (target === undefined || !range) return [];
      const written = relativePath(from, moved.get(keyOf(target)) ?? target);
      // A path that still leads there stays as it is written.
      const isStill = keyOf(importedUri(from, path) ?? "") === keyOf(moved.get(keyOf(target)) ?? target);
      return written === undefined || isStill ? [] : [{ range, newText: quoted(written) }];
    });
    if (changes.length > 0) edits.set(read.uri, changes);
  }
  return edits.size > 0 ? workspaceEdit(session, edits) : null;
}
