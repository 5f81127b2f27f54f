import { drawFirst, marksOf, ownLayout } from "@smap/diagram/own";
import { type FirstPicture, firstPictureClasses, firstPictureRequest, type WishedPicture } from "@smap/protocol";
import type { Feature } from "../feature.ts";
import type { ReadText } from "../maps.ts";
import { findingsOf } from "./diagnostics.ts";

/** What a preview shows until its page can draw. */
export const firstPicture: Feature = {
  listen(connection, session) {
    connection.onRequest(firstPictureRequest, async ({ uri, theme }: WishedPicture): Promise<FirstPicture | null> => {
      const read = session.read(uri);
      return read && !isLong(read) ? pictureOf(read, theme) : null;
    });
  },
};

/** A longer text, in UTF-16 units, takes so long that a panel would be waited for. */
const longText = 100_000;

function isLong({ text }: ReadText): boolean {
  return text.length > longText;
}

/** The map's picture in both shapes; null for a map with nothing in it. */
export async function pictureOf(read: ReadText, theme: WishedPicture["theme"]): Promise<FirstPicture | null> {
  const marks = marksOf(findingsOf(read));
  const draw = async (shape: keyof FirstPicture) => {
    const { layout } = await ownLayout(read.map, { shape });
    return layout.bands.length > 0 ? drawFirst(layout, { theme, marks, name: firstPictureClasses[shape] }) : undefined;
  };
  const [wide, tall] = [await draw("wide"), await draw("tall")];
  return wide !== undefined && tall !== undefined ? { wide, tall } : null;
}
