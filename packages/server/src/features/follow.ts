import { type Follow, followNotification } from "@smap/protocol";
import type { Feature } from "../feature.ts";

/** A preview opens or closes beside a text. */
export const follow: Feature = {
  listen(connection, session) {
    connection.onNotification(followNotification, ({ uri, follow }: Follow) => {
      if (follow) session.followed.add(uri);
      else session.followed.delete(uri);
      if (follow) session.publisher.schedule(uri);
    });
  },
};
