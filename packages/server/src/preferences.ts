import type { ClientOptions } from "@smap/protocol";
import { type ClientCapabilities, type Connection, DidChangeConfigurationNotification } from "vscode-languageserver";

/** What the user wants to see in the editor, besides findings. */
export interface Preferences {
  readonly codeLens: boolean;
  readonly linkedTitles: boolean;
  readonly defaultHorizons: boolean;
}

export const defaultPreferences: Preferences = { codeLens: true, linkedTitles: false, defaultHorizons: false };

/** The part of an editor's settings that is ours. */
const section = "smap";

/** An editor that has not answered by then is taken at the defaults, in ms. */
const patience = 1000;

/**
 * Asks the editor for its settings, now and whenever they change; an editor that cannot be asked sends them. Resolves when
 * they are known for the first time.
 */
export async function readPreferences(
  connection: Connection,
  client: ClientCapabilities,
  changed: (preferences: Preferences) => void,
): Promise<void> {
  const canAsk = client.workspace?.configuration === true;
  const ask = async () => changed(preferencesIn(await connection.workspace.getConfiguration(section)));
  if (canAsk) {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section });
  }
  connection.onDidChangeConfiguration(({ settings }) => {
    if (canAsk) ask().catch(() => undefined);
    else changed(preferencesIn(valueIn(settings, section)));
  });
  const late = new Promise<void>((resolve) => setTimeout(resolve, patience).unref());
  if (canAsk) await Promise.race([ask().catch(() => changed(defaultPreferences)), late]);
}

/** What an editor tells of itself when it starts the server; anything else that it says is passed over. */
export function clientOptionsIn(options: unknown): ClientOptions {
  return {
    preview: valueIn(options, "preview") === true,
    opensTexts: valueIn(options, "opensTexts") === true,
    hasMaps: valueIn(options, "hasMaps") === true,
  };
}

/** Reads `{ "codeLens": { "enabled": true }, "inlayHints": { "titles": false, "horizons": false } }`. */
function preferencesIn(settings: unknown): Preferences {
  const inlayHints = valueIn(settings, "inlayHints");
  const flag = (value: unknown, otherwise: boolean) => (typeof value === "boolean" ? value : otherwise);
  return {
    codeLens: flag(valueIn(valueIn(settings, "codeLens"), "enabled"), defaultPreferences.codeLens),
    linkedTitles: flag(valueIn(inlayHints, "titles"), defaultPreferences.linkedTitles),
    defaultHorizons: flag(valueIn(inlayHints, "horizons"), defaultPreferences.defaultHorizons),
  };
}

function valueIn(record: unknown, key: string): unknown {
  return typeof record === "object" && record !== null && Object.hasOwn(record, key)
    ? (record as Record<string, unknown>)[key]
    : undefined;
}
