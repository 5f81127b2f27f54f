import { DocumentHighlightKind } from "vscode-languageserver";
import { aboutText, type Feature } from "../feature.ts";
import { namingsIn, targetAt } from "../targets.ts";

/** Everywhere that a text names the thing at the cursor. */
export const documentHighlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  listen(connection, session) {
    connection.onDocumentHighlight(
      aboutText(session, [], (read, { position }) => {
        const found = targetAt(read, position);
        return (found ? namingsIn(read, found.target) : []).map(({ range, declares }) => ({
          range,
          kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
      }),
    );
  },
};
