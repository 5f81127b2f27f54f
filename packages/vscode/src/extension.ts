import type { ExtensionContext } from "vscode";
import { registerCompareCommands } from "./compare/commands.ts";
import { registerNewMap } from "./new-map.ts";
import { openAutomatically } from "./preview/automatic.ts";
import { registerPreviewCommands } from "./preview/commands.ts";
import { Previews } from "./preview/previews.ts";
import { type Client, startServer } from "./server/client.ts";
import { registerServerCommands } from "./server/commands.ts";
import { MapFeed } from "./server/map-feed.ts";
import { BalanceStatus } from "./status-bar.ts";

let client: Client | undefined;

/** Called by the editor when the first map is opened, or a command of ours is run. */
export function activate(context: ExtensionContext): void {
  client = startServer(context);
  const feed = new MapFeed(client);
  const previews = new Previews(context.extensionUri, client, feed);
  context.subscriptions.push(
    feed,
    previews,
    openAutomatically(previews),
    new BalanceStatus(feed),
    registerNewMap(client, previews),
    ...registerPreviewCommands(previews),
    ...registerCompareCommands(previews),
    ...registerServerCommands(client),
  );
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
