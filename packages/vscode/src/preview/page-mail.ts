import type { PageWish, ToPreview } from "@smap/protocol";
import type { WebviewPanel } from "vscode";
import { ToldPage } from "./told-page.ts";

/** What goes to the page of a panel: nothing before it is there or while it is hidden, and then all that it has to know. */
export class PageMail {
  readonly #panel: WebviewPanel;
  readonly #sendAll: () => void;
  readonly #told = new ToldPage();
  #isReady = false;
  #isInView: boolean;
  /** What the page has not been told yet. */
  #wishes: readonly PageWish[] = [];

  /** @param sendAll sends all but the wishes */
  constructor(panel: WebviewPanel, sendAll: () => void) {
    this.#panel = panel;
    this.#sendAll = sendAll;
    this.#isInView = panel.visible;
  }

  /** The page is there; it knows nothing. */
  begin(): void {
    this.#isReady = true;
    this.#told.forget();
    this.#catchUp();
  }

  /** The panel came into view or left it; or it got or lost the keyboard, and then the page knows all. */
  viewChanged(): void {
    const wasInView = this.#isInView;
    this.#isInView = this.#panel.visible;
    if (this.#isInView && !wasInView) this.#catchUp();
  }

  send(message: ToPreview): void {
    if (!this.#canSend) return;
    void this.#panel.webview.postMessage(this.#told.next(message)).then((isSent) => this.#told.confirm(isSent));
  }

  /** A page that is not in view, or not there yet, is told when it is. */
  ask(wish: PageWish): void {
    this.#wishes = [...this.#wishes, wish];
    this.#sendWishes();
  }

  /** Nothing more can be sent, and even to ask whether the panel is in view would throw. */
  end(): void {
    this.#isReady = false;
  }

  get #canSend(): boolean {
    return this.#isReady && this.#panel.visible;
  }

  #catchUp(): void {
    this.#sendAll();
    this.#sendWishes();
  }

  #sendWishes(): void {
    if (!this.#canSend) return;
    for (const wish of this.#wishes) this.send(wish);
    this.#wishes = [];
  }
}
