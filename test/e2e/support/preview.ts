import type { FrameLocator, Locator, Page } from "playwright-core";

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
    return this.frame.locator('[data-kind="objective"]');
  }

  card(id: string): Locator {
    return this.frame.locator(`[data-kind="objective"][data-id="${id}"]`);
  }

  link(from: string, to: string): Locator {
    return this.frame.locator(`[data-kind="link"][data-from="${from}"][data-to="${to}"]`);
  }

  column(id: string): Locator {
    return this.frame.locator(`[data-kind="cluster"][data-id="${id}"]`);
  }
}
