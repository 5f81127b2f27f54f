import { newMap as newText, templates } from "@smap/language";
import { nameFor } from "@smap/model";
import { type NewMap, type NewMapText, newMapRequest } from "@smap/protocol";
import type { Feature } from "../feature.ts";

/** A map to begin with. */
export const newMap: Feature = {
  listen(connection) {
    connection.onRequest(newMapRequest, ({ template, title }: NewMap): NewMapText | null => {
      const found = templates.find(({ name }) => name === template);
      return found ? { text: newText(found, title), name: nameFor(title, new Set()) } : null;
    });
  },
};
