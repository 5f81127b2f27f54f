import { newMap as newText, templates } from "@smap/language";
import { nameFor } from "@smap/model";
import { type NewMap, type NewMapText, newMapRequest } from "@smap/protocol";
import type { Feature } from "../feature.ts";

/** A name of the language may begin with `_` where a title begins with a digit, and is no title's own if it has no letter. */
function fileNameFor(title: string): string {
  return /[\p{L}\p{N}]/u.test(title) ? nameFor(title, new Set()).replace(/^_/u, "") : "strategy";
}

/** A map to begin with. */
export const newMap: Feature = {
  listen(connection) {
    connection.onRequest(newMapRequest, ({ template, title }: NewMap): NewMapText | null => {
      const found = templates.find(({ name }) => name === template);
      return found ? { text: newText(found, title), name: fileNameFor(title) } : null;
    });
  },
};
