import type { ClientOptions } from "@smap/protocol";
import type { ClientCapabilities } from "vscode-languageserver";
import type { OpenTexts } from "./files/open-texts.ts";
import { isSettingsFile } from "./files/project-settings.ts";
import type { Maps, ReadText } from "./maps.ts";
import type { Outbox } from "./outbox.ts";
import { defaultPreferences, type Preferences } from "./preferences.ts";
import type { Publisher } from "./publisher.ts";
import type { Workspace } from "./workspace/workspace.ts";

/** What the features of one connection share. */
export class Session {
  readonly open: OpenTexts;
  readonly maps: Maps;
  readonly publisher: Publisher;
  readonly workspace: Workspace;
  readonly outbox: Outbox;
  /** What the editor can do; known once it has introduced itself. */
  client: ClientCapabilities = {};
  /** What the editor has told of itself beyond the protocol. */
  options: ClientOptions = {};
  preferences: Preferences = defaultPreferences;
  /** Resolves when the editor has said what its user prefers. */
  preferencesKnown: Promise<void> = Promise.resolve();
  /** The folders that were open in the beginning. */
  folders: readonly string[] = [];

  constructor(parts: Pick<Session, "open" | "maps" | "publisher" | "workspace" | "outbox">) {
    this.open = parts.open;
    this.maps = parts.maps;
    this.publisher = parts.publisher;
    this.workspace = parts.workspace;
    this.outbox = parts.outbox;
  }

  /** Reads and publishes an open text anew: something that it depends on has changed. */
  reread(uri: string): void {
    const document = this.open.get(uri);
    if (!document) return;
    this.maps.forget(uri);
    this.publisher.schedule(document.uri);
  }

  /** An open map, as it now reads. */
  read(uri: string): ReadText | undefined {
    return this.open.get(uri) && !isSettingsFile(uri) ? this.maps.get(uri) : undefined;
  }
}
