import { aboutText, type Feature } from "../feature.ts";
import { namingsOf, targetAt } from "../targets.ts";

/** Everywhere that a thing is named, in the maps that import its map too. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  listen(connection, session) {
    connection.onReferences(
      aboutText(session, [], async (read, { position, context }) => {
        const found = targetAt(read, position);
        if (!found) return [];
        await session.workspace.ready();
        return namingsOf(session, found.target)
          .filter(({ declares }) => !declares || context.includeDeclaration)
          .map(({ uri, range }) => ({ uri, range }));
      }),
    );
  },
};
