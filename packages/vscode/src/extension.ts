import type { ExtensionContext } from "vscode";
import { registerCompareCommands } from "./compare/commands.ts";
import { extendMarkdown, type MarkdownExtension } from "./markdown/extend-markdown.ts";
import { registerNewMap } from "./new-map.ts";
import { openAutomatically } from "./preview/automatic.ts";
import { registerPreviewCommands } from "./preview/commands.ts";
import { Previews } from "./preview/previews.ts";
import { type Client, startServer } from "./server/client.ts";
import { registerServerCommands } from "./server/commands.ts";
import { MapFeed } from "./server/map-feed.ts";
import { openWantedTexts } from "./server/wanted-texts.ts";
import { BalanceStatus } from "./status-bar.ts";
import { registerTasks } from "./tasks.ts";

let client: Client | undefined;

/**
 * Called by the editor in a folder with maps, or when the first map is opened, a command of ours is run, or a Markdown
 * page is previewed. Returns what the Markdown preview asks for.
 */
export function activate(context: ExtensionContext): MarkdownExtension {
  client = startServer(context);
  const feed = new MapFeed(client);
  const previews = new Previews(context.extensionUri, client, feed);
  context.subscriptions.push(
    feed,
    openWantedTexts(client),
    previews,
    openAutomatically(previews),
    new BalanceStatus(feed),
    registerNewMap(client, previews),
    registerTasks(context.extensionUri),
    ...registerPreviewCommands(previews),
    ...registerCompareCommands(previews),
    ...registerServerCommands(client),
  );
  return extendMarkdown(context.extensionUri, context.subscriptions);
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
