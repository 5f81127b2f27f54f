import { mapNotification } from "@smap/protocol";
import { type Connection, type InitializeParams, TextDocumentSyncKind, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { diagnosticsOf } from "./features/diagnostics.ts";
import { features } from "./features/index.ts";
import { mapUpdateOf } from "./features/map-updates.ts";
import { Maps } from "./maps.ts";
import { Publisher } from "./publisher.ts";
import { Session } from "./session.ts";
import { FileSurroundings } from "./surroundings.ts";

/** Answers an editor over a connection. */
export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const surroundings = new FileSurroundings((uri) => documents.get(uri));
  const maps = new Maps(surroundings);
  const followed = new Set<string>();

  const publisher = new Publisher((uri) => {
    const document = documents.get(uri);
    if (!document) return;
    const read = maps.get(document);
    if (followed.has(uri)) void connection.sendNotification(mapNotification, mapUpdateOf(read, uri));
    void connection.sendDiagnostics({ uri, version: document.version, diagnostics: diagnosticsOf(read, uri) });
  });
  const session = new Session({ documents, maps, publisher, followed });
  const rereadImporters = (uri: string) => {
    for (const importer of maps.importersOf(uri)) {
      maps.forget(importer);
      publisher.schedule(importer);
    }
  };

  connection.onInitialize(({ capabilities }: InitializeParams) => {
    session.client = capabilities;
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...Object.assign({}, ...features.map((feature) => feature.capabilities?.(capabilities))),
      },
      serverInfo: { name: "smap" },
    };
  });

  documents.onDidChangeContent(({ document }) => {
    publisher.schedule(document.uri);
    rereadImporters(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    publisher.forget(uri);
    maps.close(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
    rereadImporters(uri);
  });
  connection.onDidChangeWatchedFiles(() => {
    surroundings.forgetSettings();
    for (const { uri } of documents.all()) {
      maps.forget(uri);
      publisher.schedule(uri);
    }
  });

  for (const feature of features) feature.listen(connection, session);
  documents.listen(connection);
  connection.listen();
}
