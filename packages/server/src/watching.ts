import { settingsFile } from "@smap/method";
import { type Connection, DidChangeWatchedFilesNotification } from "vscode-languageserver";
import type { Session } from "./session.ts";

/** Asks the editor to tell of maps and settings that change on disk, and of nothing else. */
export function watchFiles(connection: Connection, session: Session, changed: (uris: readonly string[]) => void): void {
  connection.onInitialized(() => {
    if (!session.client.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    const watchers = ["**/*.smap", `**/${settingsFile}`].map((globPattern) => ({ globPattern }));
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });
  connection.onDidChangeWatchedFiles(({ changes }) => changed(changes.map(({ uri }) => uri)));
}
