import {
  applied,
  type Follow,
  followNotification,
  type MapDelta,
  type MapUpdate,
  mapNotification,
} from "@smap/protocol";
import { Disposable, type Uri } from "vscode";
import { State } from "vscode-languageclient/node";
import type { Client } from "./client.ts";

type Listener = (update: MapUpdate) => void;

/** The maps as the server reads them, for as long as somebody watches. */
export class MapFeed implements Disposable {
  readonly #client: Client;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #latest = new Map<string, MapUpdate>();
  readonly #subscriptions: Disposable;

  constructor(client: Client) {
    this.#client = client;
    this.#subscriptions = Disposable.from(
      client.onNotification(mapNotification, (news: MapUpdate | MapDelta) => this.#receive(news)),
      // A server that was started again knows nothing of what the old one was told.
      client.onDidChangeState(({ oldState, newState }) => {
        if (oldState === State.Starting && newState === State.Running)
          for (const uri of this.#listeners.keys()) this.#follow(uri, true);
      }),
    );
  }

  /** Calls the listener with every new state of a map, and at once with the last one if that is known. */
  watch(uri: Uri, listener: Listener): Disposable {
    const key = uri.toString();
    const listeners = this.#listeners.get(key) ?? new Set();
    listeners.add(listener);
    if (!this.#listeners.has(key)) {
      this.#listeners.set(key, listeners);
      this.#follow(key, true);
    }
    const latest = this.#latest.get(key);
    if (latest) listener(latest);
    return new Disposable(() => {
      listeners.delete(listener);
      if (listeners.size > 0 || this.#listeners.get(key) !== listeners) return;
      this.#listeners.delete(key);
      this.#latest.delete(key);
      this.#follow(key, false);
    });
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#listeners.clear();
  }

  #receive(news: MapUpdate | MapDelta): void {
    const listeners = this.#listeners.get(news.uri);
    const update = "delta" in news ? this.#next(news) : news;
    if (!listeners || !update) return;
    this.#latest.set(update.uri, update);
    for (const listener of listeners) listener(update);
  }

  /** Of whom nobody knows the last, something whole is on its way: that was asked for after this was sent. */
  #next({ uri, delta }: MapDelta): MapUpdate | undefined {
    const last = this.#latest.get(uri);
    return last && (applied(last, delta) as MapUpdate);
  }

  #follow(uri: string, follow: boolean): void {
    if (this.#client.state !== State.Running) return;
    void this.#client.sendNotification(followNotification, { uri, follow, deltas: true } satisfies Follow);
  }
}
