import { type Compare, compareRequest, type MapComparison, type ToPreview } from "@smap/protocol";
import type { Disposable, Uri } from "vscode";
import type { Client } from "../server/client.ts";
import type { BeforeTexts } from "./before-texts.ts";
import type { OtherSide } from "./other-side.ts";

/** A map beside another version of it, kept up with the typing on either side. */
export class Comparison implements Disposable {
  readonly #client: Client;
  readonly #texts: BeforeTexts;
  readonly #map: Uri;
  readonly #side: OtherSide;
  readonly #send: (message: ToPreview) => void;
  readonly #subscription: Disposable;
  #before: Promise<string>;
  #ended = false;
  /** A comparison is being made; with `again`, the text has changed since it was begun. */
  #state: "resting" | "busy" | "again" = "resting";

  constructor(client: Client, texts: BeforeTexts, map: Uri, side: OtherSide, send: (message: ToPreview) => void) {
    this.#client = client;
    this.#texts = texts;
    this.#map = map;
    this.#side = side;
    this.#send = send;
    this.#before = side.read();
    this.#subscription = side.onDidChange(() => {
      this.#before = side.read();
      void this.update();
    });
  }

  /** Compares anew. Of a burst of calls only the last state is compared, and that always is. */
  async update(): Promise<void> {
    if (this.#state !== "resting") {
      this.#state = "again";
      return;
    }
    do {
      this.#state = "busy";
      const comparison = await this.#ask();
      if (this.#ended) return;
      const labels = { before: this.#side.label, after: this.#side.ownLabel };
      if (comparison) this.#send({ type: "comparison", comparison, labels });
    } while (this.#isWanted());
    this.#state = "resting";
  }

  /** Whether a text is the other side's. */
  isWith(uri: Uri): boolean {
    return this.#side.file?.toString() === uri.toString();
  }

  /** Where the other side's text can be opened. */
  async other(): Promise<Uri> {
    return this.#side.file ?? this.#texts.keep(this.#map, this.#side.label, await this.#before);
  }

  dispose(): void {
    this.#ended = true;
    this.#subscription.dispose();
    this.#send({ type: "comparison-ended" });
  }

  #isWanted(): boolean {
    return this.#state === "again" && !this.#ended;
  }

  async #ask(): Promise<MapComparison | null> {
    try {
      const before = await this.#before;
      const beforeUri = this.#side.file?.toString();
      const request: Compare = { uri: this.#map.toString(), before, ...(beforeUri ? { beforeUri } : {}) };
      return await this.#client.sendRequest<MapComparison | null>(compareRequest, request);
    } catch (error) {
      this.#send({ type: "refused", message: error instanceof Error ? error.message : String(error) });
      return null;
    }
  }
}
