import { firstPicture } from "@smap/protocol";

/**
 * The picture that came with the page: it is seen until the page has one of its own, and nothing can be done with it. It
 * goes when the map that it is of is left.
 */
export class FirstPicture {
  #element = document.getElementById(firstPicture);

  /** Another map is to be shown than the one that it may be of. */
  keepFor(uri: string): void {
    if (this.#element?.dataset.uri !== encodeURIComponent(uri)) this.remove();
  }

  remove(): void {
    this.#element?.remove();
    this.#element = null;
  }
}
