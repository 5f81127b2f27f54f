import { type Follow, followNotification } from "@smap/protocol";
import type { Feature } from "../feature.ts";

/** A preview opens or closes beside a text. */
export const follow: Feature = {
  listen(connection, session) {
    connection.onNotification(followNotification, (wish: Follow) => {
      session.outbox.follow(wish);
      if (wish.follow) session.publisher.schedule(wish.uri);
    });
  },
};
