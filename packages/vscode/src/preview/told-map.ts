import { deltaOf, type MapUpdate, type ToPreview } from "@smap/protocol";
import type { CursorPlace } from "./places.ts";

/**
 * What a page knows of its map. It is told what is new and not the whole map at every key, which would be work for each process on
 * its way.
 */
export class ToldMap {
  #update: MapUpdate | undefined;

  /** The message after which the page knows an update too; every message that this makes must be sent. */
  next(update: MapUpdate, place: CursorPlace | undefined): ToPreview {
    const known = this.#update;
    this.#update = update;
    const cursor = place ? { cursor: place } : {};
    if (known?.uri !== update.uri) return { type: "map", update, ...cursor };
    const delta = deltaOf(known, update);
    return { type: "map-delta", ...(delta ? { delta } : {}), ...cursor };
  }

  /** Whether a message came to the page. Of what it did not get, nothing can be told as a change. */
  confirm(isSent: boolean): void {
    if (!isSent) this.forget();
  }

  /** The page is a new one. */
  forget(): void {
    this.#update = undefined;
  }
}
