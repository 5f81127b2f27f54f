import type { Host } from "../host.ts";
import type { State } from "../state/state.ts";
import type { Store } from "../state/store.ts";

/** What opens and closes the balance panel, and where the keyboard goes with it. */
export class BalanceActions {
  readonly #store: Store<State>;
  readonly #host: Host;

  constructor(store: Store<State>, host: Host) {
    this.#store = store;
    this.#host = host;
  }

  /** Opens the panel or closes it. One that is opened by a key takes the keyboard, once. */
  show(isBalanceOpen: boolean, isBalanceWanted = false): void {
    this.#store.set({ isBalanceOpen, isBalanceWanted, isBalanceFromText: false });
  }

  /** Opens the panel as a command asks for it. */
  showFor(isBalanceFromText: boolean): void {
    const { picture } = this.#store.get();
    // On an empty page there is no panel: when there is one, whoever types is not called away.
    const isBalanceWanted = picture === undefined || picture.layout.bands.length > 0;
    this.#store.set({ isBalanceOpen: true, isBalanceWanted, isBalanceFromText });
  }

  /** The keyboard has gone to the panel. */
  enter(): void {
    this.#store.set({ isBalanceWanted: false });
  }

  /** Closes the panel; the keyboard goes back to where it was asked for. */
  leave(byKey: boolean): void {
    const { isBalanceFromText, cursor, update } = this.#store.get();
    this.show(false);
    if (!byKey) return;
    const { uri = "" } = update ?? {};
    if (isBalanceFromText && cursor?.uri === uri)
      this.#host.send({
        type: "reveal",
        uri,
        range: { start: cursor.position, end: cursor.position },
        focus: true,
        ifShown: true,
      });
    else document.querySelector<HTMLElement>(".balance-button")?.focus();
  }
}
