import { writeChanges } from "@smap/language";
import { type WriteChanges, type WrittenChanges, writeRequest } from "@smap/protocol";
import type { Feature } from "../feature.ts";
import type { ReadText } from "../maps.ts";

const outdated = "The text has changed in the meantime; nothing was written.";
const notOpen = "The text is not open.";

/** Edits made in the picture, as edits of the text. */
export const write: Feature = {
  listen(connection, session) {
    connection.onRequest(writeRequest, (params: WriteChanges) => writtenIn(session.read(params.uri), params));
  },
};

/** What changes to a map mean for its text; changes to another version of it would hit the wrong place. */
function writtenIn(read: ReadText | undefined, { version, changes }: WriteChanges): WrittenChanges {
  if (!read) return { edits: [], problems: [notOpen] };
  if (read.version !== version) return { edits: [], problems: [outdated] };
  return writeChanges(read.source, changes);
}
