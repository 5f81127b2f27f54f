import type { Frame, Page } from "playwright-core";

declare global {
  /** When the last key was pressed, in ms since 1970. */
  var lastKey: number | undefined;
}

/** Runs in the page before anything else: notes when keys are pressed. */
export function noteKeys(): void {
  addEventListener(
    "keydown",
    () => {
      globalThis.lastKey = performance.timeOrigin + performance.now();
    },
    true,
  );
}

/** When the last key was pressed in the workbench. */
export async function lastKeyOf(page: Page): Promise<number> {
  return (await page.evaluate(() => globalThis.lastKey)) ?? Number.NaN;
}

/** Waits, in a frame, until there is an element for a selector (or none any more) and that has been painted. @returns when */
export function paintedAt(frame: Frame, selector: string, isThere: boolean): Promise<number> {
  return frame.evaluate(
    ([wanted, there]) =>
      new Promise<number>((resolve) => {
        const isDone = (): boolean => (document.querySelector(wanted) !== null) === there;
        const end = (): void => {
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())));
        };
        if (isDone()) return end();
        const observer = new MutationObserver(() => {
          if (!isDone()) return;
          observer.disconnect();
          end();
        });
        observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
      }),
    [selector, isThere] as const,
  );
}
