import { settingsFile } from "@smap/method";
import { type Connection, DidChangeWatchedFilesNotification } from "vscode-languageserver";
import type { Session } from "./session.ts";

/** Reads the maps of the folders that are open, when the editor has nothing more urgent. */
export function readFolders(connection: Connection, session: Session): void {
  for (const uri of session.folders) session.workspace.addFolder(uri);
  if (!session.client.workspace?.workspaceFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    for (const { uri } of removed) session.workspace.removeFolder(uri);
    for (const { uri } of added) session.workspace.addFolder(uri);
  });
}

/** Asks the editor to tell of maps and settings that change on disk, and of nothing else. */
export function watchFiles(connection: Connection, session: Session): void {
  if (!session.client.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  const watchers = ["**/*.smap", `**/${settingsFile}`].map((globPattern) => ({ globPattern }));
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}
