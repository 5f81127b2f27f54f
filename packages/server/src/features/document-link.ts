import type { SourceRange } from "@smap/model";
import { aboutText, type Feature } from "../feature.ts";
import { importedUri } from "../files/addresses.ts";

/** The files of imports. */
export const documentLink: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  listen(connection, session) {
    connection.onDocumentLinks(
      aboutText(session, [], ({ uri, map }) =>
        map.imports.flatMap(({ path, origin }) => {
          const target = importedUri(uri, path);
          const written = origin.fields.path;
          return target && written ? [{ range: withoutQuotes(written), target, tooltip: "Open the map" }] : [];
        }),
      ),
    );
  },
};

function withoutQuotes({ start, end }: SourceRange): SourceRange {
  return {
    start: { ...start, character: start.character + 1 },
    end: { ...end, character: Math.max(start.character + 1, end.character - 1) },
  };
}
