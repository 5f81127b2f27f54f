import { type ClientCapabilities, CodeLensRefreshRequest, type Connection } from "vscode-languageserver";

/** Lets the editor ask anew for what it shows between the lines and in them. */
export function refresh(connection: Connection, client: ClientCapabilities): void {
  refreshLenses(connection, client);
  if (client.workspace?.inlayHint?.refreshSupport) connection.languages.inlayHint.refresh();
}

export function refreshLenses(connection: Connection, client: ClientCapabilities): void {
  if (!client.workspace?.codeLens?.refreshSupport) return;
  // An editor that cannot be reached any more shows none.
  connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
}
