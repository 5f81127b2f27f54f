import { commands, type Disposable } from "vscode";
import type { Client } from "./client.ts";

/** The commands about the language server itself. */
export function registerServerCommands(client: Client): Disposable[] {
  return [
    commands.registerCommand("smap.restartServer", () => client.restart()),
    commands.registerCommand("smap.showLog", () => client.outputChannel.show()),
  ];
}
