import { deltaOf, type Follow, type MapDelta, type MapUpdate, mapNotification } from "@smap/protocol";
import type { Connection, Diagnostic } from "vscode-languageserver";

/** A text whose map a preview wants after every change. */
interface Followed {
  readonly inDeltas: boolean;
  /** What the client knows. */
  told?: MapUpdate;
}

/**
 * What the editor is told of its texts without asking. Nobody is told again what he knows: most keys change little, and whatever is
 * sent is work for every process on its way to the eye.
 */
export class Outbox {
  readonly #connection: Connection;
  readonly #followed = new Map<string, Followed>();
  readonly #diagnostics = new Map<string, readonly Diagnostic[]>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Begins or ends the sending of a text's map. Whoever begins anew knows nothing of it. */
  follow({ uri, follow, deltas = false }: Follow): void {
    if (follow) this.#followed.set(uri, { inDeltas: deltas });
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
    const told = this.#diagnostics.get(uri);
    this.#diagnostics.set(uri, diagnostics);
    if (told && !deltaOf(told, diagnostics)) return;
    void this.#connection.sendDiagnostics({ uri, version, diagnostics: [...diagnostics] });
  }

  /** A text that is closed has no findings any more. */
  clearDiagnostics(uri: string): void {
    this.#diagnostics.delete(uri);
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #send(news: MapUpdate | MapDelta): void {
    void this.#connection.sendNotification(mapNotification, news);
  }
}
