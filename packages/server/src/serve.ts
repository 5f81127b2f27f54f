import { type WantedText, wantedNotification } from "@smap/protocol";
import { type Connection, type InitializeParams, TextDocumentSyncKind, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { turn } from "./feature.ts";
import { diagnosticsOf } from "./features/diagnostics.ts";
import { pictureOf } from "./features/first-picture.ts";
import { features } from "./features/index.ts";
import { mapUpdateOf } from "./features/map-updates.ts";
import { settingsDiagnosticsOf } from "./features/settings-diagnostics.ts";
import { OpenTexts } from "./files/open-texts.ts";
import { isSettingsFile, ProjectSettings } from "./files/project-settings.ts";
import { Maps } from "./maps.ts";
import { Outbox } from "./outbox.ts";
import { clientOptionsIn, readPreferences } from "./preferences.ts";
import { Publisher } from "./publisher.ts";
import { refresh } from "./refresh.ts";
import { Session } from "./session.ts";
import { Warming, warmAhead } from "./warming.ts";
import { readFolders, watchFiles } from "./watching.ts";
import { Workspace } from "./workspace/workspace.ts";

/** A longer text, in UTF-16 units, takes so long to read that it is checked in a step of its own. */
const longText = 100_000;

/** Answers an editor over a connection. */
export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const open = new OpenTexts(documents);
  const settings = new ProjectSettings(open, (uri, { problems }) => {
    void connection.sendDiagnostics({ uri, diagnostics: settingsDiagnosticsOf(problems) });
  });
  const maps = new Maps(open, settings, (uri) => {
    if (session.options.opensTexts) void connection.sendNotification(wantedNotification, { uri } satisfies WantedText);
  });
  const publisher = new Publisher(async (uri) => {
    try {
      if (isSettingsFile(uri)) settings.read(uri);
      else await publish(uri);
    } catch (error) {
      connection.console.error(`“${uri}” could not be checked: ${error instanceof Error ? error.stack : error}`);
    }
  });
  const workspace = new Workspace(open, maps, () => publisher.idle());
  const outbox = new Outbox(connection);
  const session = new Session({ open, maps, publisher, workspace, outbox });
  const warming = new Warming();
  /** All that is done with a text at every key, but for nobody. */
  const rehearse = (uri: string, text: string) => {
    const read = maps.readOther(uri, text);
    mapUpdateOf(read, uri);
    diagnosticsOf(read, uri);
    return read;
  };
  const publish = async (uri: string) => {
    const read = session.read(uri);
    if (!read) return;
    if (read.text.length > longText) {
      // Between reading and checking, what waits is let in; a newer state is published when its turn comes.
      await turn();
      if (!open.get(uri) || session.read(uri) !== read) return;
    }
    if (outbox.isFollowed(uri)) outbox.sendMap(mapUpdateOf(read, uri));
    outbox.sendDiagnostics(uri, read.version, diagnosticsOf(read, uri));
    warming.begin(read.text, (text) => rehearse(uri, text));
  };
  const rereadImporters = (uri: string) => {
    for (const importer of maps.importersOf(uri)) session.reread(importer);
  };
  const rereadAll = () => {
    for (const { uri } of open.all()) session.reread(uri);
  };
  const changed = (uri: string) => (isSettingsFile(uri) ? rereadAll() : rereadImporters(uri));

  connection.onInitialize(({ capabilities, workspaceFolders, rootUri, initializationOptions }: InitializeParams) => {
    session.client = capabilities;
    session.options = clientOptionsIn(initializationOptions);
    session.folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...Object.assign({}, ...features.map((feature) => feature.capabilities?.(capabilities))),
      },
      serverInfo: { name: "smap" },
    };
  });

  documents.onDidChangeContent(({ document: { uri } }) => {
    publisher.schedule(uri);
    warming.wait();
    changed(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    publisher.forget(uri);
    maps.close(uri);
    if (!isSettingsFile(uri)) outbox.close(uri);
    changed(uri);
  });
  connection.onInitialized(() => {
    if (session.options.preview && !session.options.hasMaps) {
      const draw = async (text: string) => void (await pictureOf(rehearse("untitled:rehearsal", text), "light"));
      void warmAhead(draw, () => open.all().length > 0);
    }
    watchFiles(connection, session);
    readFolders(connection, session);
    session.preferencesKnown = readPreferences(connection, session.client, (preferences) => {
      session.preferences = preferences;
      refresh(connection, session.client);
    });
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) {
      if (isSettingsFile(uri) && !settings.read(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
      else workspace.changed(uri);
      changed(uri);
    }
  });

  for (const feature of features) feature.listen(connection, session);
  documents.listen(connection);
  connection.listen();
}
