/** Holds the state of the page; whoever shows it is told when it changes. */
export class Store<State extends object> {
  #state: State;
  readonly #listeners = new Set<() => void>();

  constructor(state: State) {
    this.#state = state;
  }

  get(): State {
    return this.#state;
  }

  /** Changes some fields. Nobody is told when all stay the same. */
  set(change: Partial<State>): void {
    const isNew = Object.entries(change).some(([field, value]) => this.#state[field as keyof State] !== value);
    if (!isNew) return;
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
