import { deltaOf, type Follow, type MapDelta, type MapUpdate, mapNotification } from "@smap/protocol";
import type { Connection, Diagnostic } from "vscode-languageserver";

/** A text whose map a preview wants after every change. */
interface Followed {
  readonly inDeltas: boolean;
  /** What the client knows. */
  told: MapUpdate | undefined;
}

/**
 * An editor moves the marks of its findings along with the text, but not always to where they are: a text that is pasted over the
 * whole moves them anywhere. So what is equal is said again once a text has come to rest for so long, in ms.
 */
const rest = 1000;

/**
 * What the editor is told of its texts without asking. Nobody is told again what he knows: most keys change little, and whatever is
 * sent is work for every process on its way to the eye.
 */
export class Outbox {
  readonly #connection: Connection;
  readonly #followed = new Map<string, Followed>();
  readonly #diagnostics = new Map<string, readonly Diagnostic[]>();
  /** The texts whose equal findings are said again when they rest. */
  readonly #resting = new Map<string, NodeJS.Timeout>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Begins or ends the sending of a text's map. Whoever begins anew knows nothing of it. */
  follow({ uri, follow, deltas = false }: Follow): void {
    if (follow) this.#followed.set(uri, { inDeltas: deltas, told: undefined });
    else this.#followed.delete(uri);
  }

  isFollowed(uri: string): boolean {
    return this.#followed.has(uri);
  }

  sendMap(update: MapUpdate): void {
    const followed = this.#followed.get(update.uri);
    if (!followed) return;
    const { inDeltas, told } = followed;
    followed.told = update;
    if (inDeltas && told) {
      const delta = deltaOf(told, update);
      if (delta) this.#send({ uri: update.uri, delta });
    } else this.#send(update);
  }

  sendDiagnostics(uri: string, version: number, diagnostics: readonly Diagnostic[]): void {
    clearTimeout(this.#resting.get(uri));
    const send = () => {
      this.#resting.delete(uri);
      void this.#connection.sendDiagnostics({ uri, version, diagnostics: [...diagnostics] });
    };
    const told = this.#diagnostics.get(uri);
    this.#diagnostics.set(uri, diagnostics);
    if (told && !deltaOf(told, diagnostics)) this.#resting.set(uri, setTimeout(send, rest).unref());
    else send();
  }

  /** A text that is closed has no findings any more, and when it is opened again its map is told as a whole. */
  close(uri: string): void {
    clearTimeout(this.#resting.get(uri));
    this.#resting.delete(uri);
    this.#diagnostics.delete(uri);
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    const followed = this.#followed.get(uri);
    if (followed) followed.told = undefined;
  }

  #send(news: MapUpdate | MapDelta): void {
    void this.#connection.sendNotification(mapNotification, news);
  }
}
