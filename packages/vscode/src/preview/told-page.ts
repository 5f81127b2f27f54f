import { deltaOf, type MapUpdate, type ToPreview } from "@smap/protocol";

type Compared = Extract<ToPreview, { type: "comparison" }>;

/**
 * What a page knows of its map, and of what that is compared with. It is told what is new and not the whole at every key, which
 * would be work for each process on its way.
 */
export class ToldPage {
  #update: MapUpdate | undefined;
  #compared: Compared | undefined;

  /** The message that says the same to a page that knows what it was told before; it must be sent. */
  next(message: ToPreview): ToPreview {
    switch (message.type) {
      case "map":
        return this.#map(message);
      case "comparison":
        return this.#comparison(message);
      case "comparison-ended":
        this.#compared = undefined;
        return message;
      default:
        return message;
    }
  }

  /** Whether a message came to the page. Of what it did not get, nothing can be told as a change. */
  confirm(isSent: boolean): void {
    if (!isSent) this.forget();
  }

  /** The page is a new one. */
  forget(): void {
    this.#update = undefined;
    this.#compared = undefined;
  }

  #map(message: Extract<ToPreview, { type: "map" }>): ToPreview {
    const { update, cursor } = message;
    const known = this.#update;
    this.#update = update;
    if (known?.uri !== update.uri) {
      // A page that turns to another map ends what it compared.
      this.#compared = undefined;
      return message;
    }
    const delta = deltaOf(known, update);
    return { type: "map-delta", ...(delta ? { delta } : {}), ...(cursor ? { cursor } : {}) };
  }

  #comparison(message: Compared): ToPreview {
    const known = this.#compared;
    this.#compared = message;
    if (!known) return message;
    const delta = deltaOf(known, message);
    return { type: "comparison-delta", ...(delta ? { delta } : {}) };
  }
}
