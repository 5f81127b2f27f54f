import type { Position } from "@smap/model";
import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { aboutText, type Feature } from "../feature.ts";
import { cannotRename, renaming } from "../renaming.ts";
import { targetAt } from "../targets.ts";
import { workspaceEdit } from "../workspace-edit.ts";

/** Another name for a thing, in its map and in all that import it. */
export const rename: Feature = {
  capabilities: (client) => ({
    renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),
  listen(connection, session) {
    connection.onPrepareRename(
      aboutText(session, null, (read, { position }: { textDocument: { uri: string }; position: Position }) => {
        const found = targetAt(read, position);
        if (!found) return null;
        const problem = cannotRename(found.target);
        if (problem !== undefined) return refused(problem) as never;
        const { range } = found.written;
        const { offsetAt } = read.source;
        return {
          range,
          placeholder: read.text.slice(offsetAt.call(read.source, range.start), offsetAt.call(read.source, range.end)),
        };
      }),
    );
    connection.onRenameRequest(
      aboutText(session, null, async (read, { position, newName }) => {
        const found = targetAt(read, position);
        if (!found) return refused("There is no name here that could be changed.") as never;
        await session.workspace.ready();
        const result = renaming(session, found.target, newName);
        return typeof result === "string" ? (refused(result) as never) : workspaceEdit(session, result);
      }),
    );
  },
};

function refused(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
