import { createConnection, IPCMessageReader, IPCMessageWriter, ProposedFeatures } from "vscode-languageserver/node";
import { serve } from "./serve.ts";

/** Serves the editor that started this process, until it says that it is done or goes away. */
export function serveProcess(transport: "stdio" | "node-ipc"): void {
  if (transport === "stdio") serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout));
  else serve(createConnection(ProposedFeatures.all, new IPCMessageReader(process), new IPCMessageWriter(process)));
}
