import type { Position } from "@smap/model";
import type { Location } from "vscode-languageserver";
import { aboutText, type Feature } from "../feature.ts";
import { importedUri } from "../files/addresses.ts";
import type { ReadText } from "../maps.ts";
import type { Session } from "../session.ts";
import { namingsIn, targetAt } from "../targets.ts";

/** From a name to where it is declared, in this map or the imported one; from an import to its file. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  listen(connection, session) {
    connection.onDefinition(aboutText(session, [], (read, { position }) => definitionOf(session, read, position)));
  },
};

function definitionOf(session: Session, read: ReadText, position: Position): Location[] {
  const found = targetAt(read, position);
  if (!found) return [];
  const { target, written } = found;
  if (target.kind === "import" && written.declares) {
    const path = read.map.imports.find(({ name }) => name === target.id)?.path ?? "";
    const uri = importedUri(read.uri, path);
    const start = { line: 0, character: 0 };
    return uri && session.maps.get(uri) ? [{ uri, range: { start, end: start } }] : [];
  }
  const home = session.maps.get(target.uri);
  return home
    ? namingsIn(home, target)
        .filter(({ declares }) => declares)
        .map(({ uri, range }) => ({ uri, range }))
    : [];
}
