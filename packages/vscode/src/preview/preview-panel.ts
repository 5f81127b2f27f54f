import type { FromPreview, MapUpdate, PageWish, ToPreview } from "@smap/protocol";
import {
  Disposable,
  EventEmitter,
  l10n,
  type TextDocument,
  type TextEditor,
  Uri,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { BeforeTexts } from "../compare/before-texts.ts";
import { Comparison } from "../compare/comparison.ts";
import type { OtherSide } from "../compare/other-side.ts";
import type { Client } from "../server/client.ts";
import type { MapFeed } from "../server/map-feed.ts";
import { travel, writeEdit } from "./edit.ts";
import { firstPictureOf } from "./first-picture.ts";
import { inTurn } from "./in-turn.ts";
import { previewPage, previewResources } from "./page.ts";
import { PageMail } from "./page-mail.ts";
import { type CursorPlace, placeOf, reveal } from "./places.ts";
import { baseName, saveExported } from "./save.ts";
import { watchFile } from "./watch-file.ts";

/** What a panel needs of the extension. */
export interface PreviewServices {
  readonly extension: Uri;
  readonly client: Client;
  readonly feed: MapFeed;
  readonly beforeTexts: BeforeTexts;
}

/**
 * One panel with the picture of one map. It shows the map of the active editor until it is pinned. The picture is only ever
 * told the latest state: while the panel is hidden nothing is sent.
 */
export class PreviewPanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #page: PageMail;
  readonly #services: PreviewServices;
  readonly #disposed = new EventEmitter<void>();
  readonly onDidDispose = this.#disposed.event;
  readonly #subscriptions: Disposable;
  #uri: Uri;
  #pinned: boolean;
  #watching = new Disposable(() => {});
  #latest: MapUpdate | undefined;
  #isEnded = false;
  #gone: string | undefined;
  #comparison: Comparison | undefined;
  /** Each undo has the keyboard in the text for a moment. */
  readonly #travels = inTurn();

  /** @param isNew whether nobody has looked at it yet: one that is restored begins with what was seen in it */
  constructor(panel: WebviewPanel, services: PreviewServices, uri: Uri, pinned: boolean, isNew: boolean) {
    this.#panel = panel;
    this.#page = new PageMail(panel, () => this.#sendAll());
    this.#services = services;
    this.#uri = uri;
    this.#pinned = pinned;
    const { webview } = panel;
    const icon = (theme: string) => Uri.joinPath(services.extension, "packages/vscode/media", `preview-${theme}.svg`);
    panel.iconPath = { light: icon("light"), dark: icon("dark") };
    webview.options = { enableScripts: true, localResourceRoots: [previewResources(services.extension)] };
    this.#subscriptions = Disposable.from(
      webview.onDidReceiveMessage((message: FromPreview) => this.#receive(message)),
      panel.onDidChangeViewState(() => this.#page.viewChanged()),
      panel.onDidDispose(() => this.#end()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#sendCursor(textEditor)),
    );
    void this.#follow();
    void this.#begin(isNew);
  }

  get uri(): Uri {
    return this.#uri;
  }

  get pinned(): boolean {
    return this.#pinned;
  }

  get active(): boolean {
    return this.#panel.active;
  }

  pin(pinned: boolean): void {
    this.#pinned = pinned;
    this.#retitle();
    this.#page.send({ type: "pinned", pinned });
  }

  /** Shows another map, or the same one under its new name. */
  show(uri: Uri): void {
    if (uri.toString() === this.#uri.toString() && this.#gone === undefined) return;
    this.#uri = uri;
    void this.#follow();
  }

  bringToFront(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Shows the map beside another version of it, until it is told to stop or turns to another map. The keys step through it. */
  compare(side: OtherSide): void {
    const { client, beforeTexts } = this.#services;
    this.#comparison?.dispose();
    this.#comparison = new Comparison(client, beforeTexts, this.#uri, side, (message) => this.#page.send(message));
    if (this.#latest) void this.#comparison.update();
    this.#takeKeyboard();
  }

  /** Whether a text is the other side of what is compared here. */
  comparesWith(uri: Uri): boolean {
    return this.#comparison?.isWith(uri) === true;
  }

  async showSource(): Promise<void> {
    await reveal(this.#uri, undefined, { focus: true }, this.#panel.viewColumn);
  }

  /** Goes on with the text as it is stored, after an editor has let go of it. */
  async reopen(): Promise<void> {
    const uri = this.#uri;
    await workspace.openTextDocument(uri).then(undefined, () => {
      if (this.#uri === uri) this.#loseFile();
    });
  }

  /** Asks something of the page, and brings it into view. */
  ask(wish: PageWish, takesKeyboard = false): void {
    if (takesKeyboard) this.#takeKeyboard();
    else this.bringToFront();
    this.#page.ask(wish);
  }

  /** The map's text is no more: the last picture stays, with this message. */
  lose(message: string): void {
    this.#gone = message;
    this.#page.send({ type: "gone", uri: this.#uri.toString(), message });
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #loseFile(): void {
    this.lose(l10n.t("“{0}” is not there any more.", baseName(this.#uri)));
  }

  /** A text that no editor shows is opened unseen, so that the server reads it; see {@link Previews} for when it closes. */
  async #follow(): Promise<void> {
    const uri = this.#uri;
    this.#gone = undefined;
    this.#latest = undefined;
    this.#endComparison();
    this.#watching.dispose();
    this.#retitle();
    this.#watching = Disposable.from(
      this.#services.feed.watch(uri, (update) => {
        this.#latest = update;
        this.#gone = undefined;
        this.#sendMap();
      }),
      watchFile(
        uri,
        () => this.#loseFile(),
        () => {
          if (this.#gone !== undefined) void this.#follow();
        },
      ),
    );
    await this.reopen();
  }

  /** Gives the panel its page, and a new one a picture for the time until that draws. It may have been closed meanwhile. */
  async #begin(isNew: boolean): Promise<void> {
    const [uri, { webview }, { client, extension }] = [this.#uri, this.#panel, this.#services];
    const picture = isNew ? firstPictureOf(client, uri) : undefined;
    const page = await previewPage(webview, extension, isNew ? uri : undefined);
    if (!this.#isEnded) webview.html = page;
    const first = await picture;
    if (first && !this.#isEnded)
      void webview.postMessage({ type: "first-picture", picture: first } satisfies ToPreview);
  }

  #retitle(): void {
    const name = baseName(this.#uri);
    this.#panel.title = this.#pinned ? l10n.t("[Map] {0}", name) : l10n.t("Map {0}", name);
  }

  #receive(message: FromPreview): void {
    this.#act(message).catch((error: unknown) => {
      const reason = this.#gone ?? (error instanceof Error ? error.message : String(error));
      this.#page.send({ type: "refused", message: l10n.t("This cannot be done: {0}", reason) });
    });
  }

  #answer(answer: ToPreview | undefined): void {
    if (answer) this.#page.send(answer);
  }

  async #act(message: FromPreview): Promise<void> {
    switch (message.type) {
      case "ready":
        return this.#page.begin();
      case "reveal":
        return reveal(Uri.parse(message.uri, true), message.range, message, this.#panel.viewColumn);
      case "change":
      case "write":
        return this.#answer(await writeEdit(this.#services.client, message));
      case "reveal-side": {
        const before = message.side === "before" ? await this.#comparison?.other() : undefined;
        return reveal(before ?? this.#uri, message.range, message, this.#panel.viewColumn);
      }
      case "undo":
      case "redo":
        return this.#travels(async () => {
          this.#answer(await travel(this.#uri, message.type, this.#panel.viewColumn));
          this.#takeKeyboard();
        });
      case "end-comparison":
        return this.#endComparison();
      case "pin":
        return this.pin(message.pinned);
      case "exported":
        return saveExported(message);
      case "log":
        return this.#services.client.error(`Preview of ${baseName(this.#uri)}: ${message.message}`, undefined, false);
    }
  }

  #takeKeyboard(): void {
    this.#panel.reveal();
    this.#page.send({ type: "keyboard" });
  }

  #sendAll(): void {
    this.#page.send({ type: "pinned", pinned: this.#pinned });
    this.#sendMap();
    if (this.#gone !== undefined) this.lose(this.#gone);
  }

  #sendMap(): void {
    if (this.#latest) this.#page.send({ type: "map", update: this.#latest, ...this.#cursor() });
    if (this.#panel.visible) void this.#comparison?.update();
  }

  #endComparison(): void {
    this.#comparison?.dispose();
    this.#comparison = undefined;
  }

  /** While somebody types the cursor goes with the map that is on its way: on its own it would be drawn twice. */
  #sendCursor({ document, selection }: TextEditor): void {
    if (!this.#isOurs(document) || document.version !== this.#latest?.version) return;
    this.#page.send({ type: "cursor", uri: this.#uri.toString(), position: placeOf(selection) });
  }

  #cursor(): { readonly cursor?: CursorPlace } {
    const { activeTextEditor, visibleTextEditors } = window;
    const editors = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
    const ours = editors.find(({ document }) => this.#isOurs(document));
    return ours ? { cursor: placeOf(ours.selection) } : {};
  }

  #isOurs(document: TextDocument): boolean {
    return document.uri.toString() === this.#uri.toString();
  }

  #end(): void {
    this.#page.end();
    this.#isEnded = true;
    this.#endComparison();
    this.#watching.dispose();
    this.#subscriptions.dispose();
    this.#disposed.fire();
    this.#disposed.dispose();
  }
}
