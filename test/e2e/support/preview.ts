import type { FrameLocator, Locator, Page } from "playwright-core";

/** The picture, and not the one that the server drew to begin with. */
const drawnMap = ".map";

/** The preview panel that is in view: a page within a page within the workbench. */
export class Preview {
  readonly frame: FrameLocator;

  constructor(page: Page) {
    this.frame = page.frameLocator("iframe.webview.ready:visible").frameLocator("#active-frame");
  }

  get root(): Locator {
    return this.frame.locator("#preview");
  }

  cards(): Locator {
    return this.frame.locator(`${drawnMap} [data-kind="objective"]`);
  }

  card(id: string): Locator {
    return this.frame.locator(`${drawnMap} [data-kind="objective"][data-id="${id}"]`);
  }

  link(from: string, to: string): Locator {
    return this.frame.locator(`${drawnMap} [data-kind="link"][data-from="${from}"][data-to="${to}"]`);
  }

  column(id: string): Locator {
    return this.frame.locator(`${drawnMap} [data-kind="cluster"][data-id="${id}"]`);
  }

  /** The mark on a picture that is not that of the text as it is. */
  unread(): Locator {
    return this.frame.locator(".notice.is-unread");
  }

  /** Waits until something in the picture has a look, such as `is-cursor`. */
  async looksLike(element: Locator, look: string): Promise<void> {
    await element.and(this.frame.locator(`.${look}`)).waitFor();
  }

  /** A text that is drawn, such as the map's title. */
  drawn(text: string): Locator {
    return this.frame.locator(drawnMap).getByText(text, { exact: true }).first();
  }

  button(name: string): Locator {
    return this.frame.getByRole("button", { name });
  }

  /** What the preview says about its state. */
  message(text: string): Locator {
    return this.frame.locator(".notices", { hasText: text });
  }

  /** Until the keyboard is in the preview, as it is again soon after an undo. */
  async waitForKeyboard(): Promise<void> {
    await this.frame.locator("body").evaluate(async () => {
      while (!document.hasFocus()) await new Promise((resolve) => setTimeout(resolve, 20));
    });
  }
}
