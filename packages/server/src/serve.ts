import { type Follow, followNotification, mapNotification } from "@smap/protocol";
import { CodeActionKind, type Connection, TextDocumentSyncKind, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { codeActionsOf } from "./features/code-actions.ts";
import { diagnosticsOf } from "./features/diagnostics.ts";
import { documentSymbolsOf } from "./features/document-symbols.ts";
import { formattingOf } from "./features/formatting.ts";
import { mapUpdateOf } from "./features/map-updates.ts";
import { Maps } from "./maps.ts";
import { FileSurroundings } from "./surroundings.ts";

/**
 * Answers an editor over a connection. What a text says is sent out after it has come to rest for a moment: of a burst of
 * changes only the last state is read, and that always is.
 */
export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const surroundings = new FileSurroundings((uri) => documents.get(uri));
  const maps = new Maps(surroundings);
  const followed = new Set<string>();
  const due = new Map<string, NodeJS.Immediate>();

  const publish = (uri: string) => {
    due.delete(uri);
    const document = documents.get(uri);
    if (!document) return;
    const read = maps.get(document);
    if (followed.has(uri)) void connection.sendNotification(mapNotification, mapUpdateOf(read, uri));
    void connection.sendDiagnostics({ uri, version: document.version, diagnostics: diagnosticsOf(read, uri) });
  };
  const schedule = (uri: string) => {
    const waiting = due.get(uri);
    if (waiting) clearImmediate(waiting);
    due.set(uri, setImmediate(publish, uri));
  };
  const rereadImporters = (uri: string) => {
    for (const importer of maps.importersOf(uri)) {
      maps.forget(importer);
      schedule(importer);
    }
  };

  connection.onInitialize(() => ({
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      documentFormattingProvider: true,
      documentSymbolProvider: true,
    },
    serverInfo: { name: "smap" },
  }));

  documents.onDidChangeContent(({ document }) => {
    schedule(document.uri);
    rereadImporters(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    maps.close(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
    rereadImporters(uri);
  });

  connection.onDidChangeWatchedFiles(() => {
    surroundings.forgetSettings();
    for (const { uri } of documents.all()) {
      maps.forget(uri);
      schedule(uri);
    }
  });

  connection.onNotification(followNotification, ({ uri, follow }: Follow) => {
    if (!follow) followed.delete(uri);
    else {
      followed.add(uri);
      schedule(uri);
    }
  });

  connection.onCodeAction(({ textDocument: { uri }, range }) => {
    const document = documents.get(uri);
    return document ? codeActionsOf(maps.get(document), uri, range) : [];
  });
  connection.onDocumentFormatting(({ textDocument: { uri } }) => {
    const document = documents.get(uri);
    return document ? formattingOf(document) : [];
  });
  connection.onDocumentSymbol(({ textDocument: { uri } }) => {
    const document = documents.get(uri);
    return document ? documentSymbolsOf(maps.get(document).reading.map) : [];
  });

  documents.listen(connection);
  connection.listen();
}
