import { newMap as newText, templates } from "@smap/language";
import { type NewMap, newMapRequest } from "@smap/protocol";
import type { Feature } from "../feature.ts";

/** The text of a map to begin with. */
export const newMap: Feature = {
  listen(connection) {
    connection.onRequest(newMapRequest, ({ template, title }: NewMap): string | null => {
      const found = templates.find(({ name }) => name === template);
      return found ? newText(found, title) : null;
    });
  },
};
