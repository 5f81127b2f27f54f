/** The most that a text which takes long to check waits for another change, in ms. */
const maxRest = 250;

/** What takes less than this to check is checked at once, in ms: nobody types faster for long. */
const quick = 50;

/**
 * Sends out what texts say once they have come to rest for a moment: of a burst of changes only the last state is read,
 * and that always is. The longer a text takes, the longer is the moment, so that typing in it is not held up.
 */
export class Publisher {
  readonly #publish: (uri: string) => Promise<void>;
  /** For each text that waits, what keeps it from being published. */
  readonly #due = new Map<string, () => void>();
  /** How long the last two times took, in ms: once may have been an accident. */
  readonly #took = new Map<string, readonly [number, number]>();

  /** `publish` is called once for each text that is scheduled, however often; it must not throw. */
  constructor(publish: (uri: string) => Promise<void>) {
    this.#publish = publish;
  }

  schedule(uri: string): void {
    this.#clear(uri);
    const took = Math.min(...(this.#took.get(uri) ?? [0]));
    if (took > quick) {
      const rest = setTimeout(() => void this.#run(uri), Math.min(took / 2, maxRest));
      this.#due.set(uri, () => clearTimeout(rest));
      return;
    }
    // Messages come in one at a time between two turns: only in the second is it clear that no other waits.
    const first = setImmediate(() => {
      const second = setImmediate(() => void this.#run(uri));
      this.#due.set(uri, () => clearImmediate(second));
    });
    this.#due.set(uri, () => clearImmediate(first));
  }

  /** Resolves when nothing waits to be sent out, and everything that has come in has had its turn. */
  async idle(): Promise<void> {
    do await new Promise((resolve) => setTimeout(resolve, this.#due.size > 0 ? 10 : 0));
    while (this.#due.size > 0);
  }

  forget(uri: string): void {
    this.#clear(uri);
    this.#took.delete(uri);
  }

  async #run(uri: string): Promise<void> {
    this.#due.delete(uri);
    const begin = performance.now();
    await this.#publish(uri);
    const [, last = 0] = this.#took.get(uri) ?? [];
    this.#took.set(uri, [last, performance.now() - begin]);
  }

  #clear(uri: string): void {
    this.#due.get(uri)?.();
    this.#due.delete(uri);
  }
}
