import type { Detail } from "@smap/diagram/draw";
import { type ShownElement, sourceOf } from "./elements/element.ts";
import type { Host } from "./host.ts";
import type { State } from "./state/state.ts";
import type { Store } from "./state/store.ts";

/** What the user can do in the preview. */
export class Actions {
  readonly #store: Store<State>;
  readonly #host: Host;

  constructor(store: Store<State>, host: Host) {
    this.#store = store;
    this.#host = host;
  }

  /** Selects where an element is written; with `focus`, the keyboard goes there too. */
  reveal(element: ShownElement, focus: boolean): void {
    const { update, picture } = this.#store.get();
    if (!update) return;
    const range = sourceOf(update.map, element) ?? (picture && sourceOf(picture.update.map, element));
    if (range) this.#host.send({ type: "reveal", uri: update.uri, range, focus });
  }

  /** Goes to the first place where the text cannot be read. */
  revealFirstError(): void {
    const { update } = this.#store.get();
    const first = update?.findings.find(({ rule }) => rule === "syntax") ?? update?.findings[0];
    if (update && first) this.#host.send({ type: "reveal", uri: update.uri, range: first.range, focus: true });
  }

  point(element: ShownElement | undefined): void {
    this.#store.set({ pointed: element });
  }

  setDetail(detail: Detail): void {
    this.#store.set({ detail });
  }

  pin(pinned: boolean): void {
    this.#store.set({ pinned });
    this.#host.send({ type: "pin", pinned });
  }
}
