/**
 * Sends out what texts say once they have come to rest for a moment: of a burst of changes only the last state is read,
 * and that always is.
 */
export class Publisher {
  readonly #publish: (uri: string) => void;
  readonly #due = new Map<string, NodeJS.Immediate>();

  /** `publish` is called once for each text that is scheduled, however often; it must not throw. */
  constructor(publish: (uri: string) => void) {
    this.#publish = publish;
  }

  schedule(uri: string): void {
    this.#clear(uri);
    // Messages come in one at a time between two turns: only in the second is it clear that no other waits.
    const second = () =>
      this.#due.set(
        uri,
        setImmediate(() => this.#run(uri)),
      );
    this.#due.set(uri, setImmediate(second));
  }

  /** Whether something is waiting to be sent out. */
  get isBusy(): boolean {
    return this.#due.size > 0;
  }

  forget(uri: string): void {
    this.#clear(uri);
  }

  #run(uri: string): void {
    this.#due.delete(uri);
    this.#publish(uri);
  }

  #clear(uri: string): void {
    const waiting = this.#due.get(uri);
    if (waiting) clearImmediate(waiting);
    this.#due.delete(uri);
  }
}
