import type { Frame, Page } from "playwright-core";

declare global {
  /** When each key was last pressed, in ms since 1970. */
  var pressedAt: Record<string, number> | undefined;
  /** When something was first painted that each selector finds, in ms since 1970. */
  var firstShown: Record<string, number> | undefined;
}

/** Runs in the page before anything else: notes when keys are pressed. */
export function noteKeys(): void {
  globalThis.pressedAt = {};
  addEventListener(
    "keydown",
    ({ key }) => {
      if (globalThis.pressedAt) globalThis.pressedAt[key] = performance.timeOrigin + performance.now();
    },
    true,
  );
}

/**
 * Runs in each page within the workbench before anything else: notes when what some selectors find is first painted in view.
 * Asked from outside it would be too late, for it takes a while to find a page that has just been made.
 */
export function noteShown(selectors: readonly string[]): void {
  if (window === window.top) return;
  const firstShown: Record<string, number> = {};
  globalThis.firstShown = firstShown;
  // The editor hides the frame of a page until all that it names is loaded, but not longer than 200 ms; and it hides from the page
  // that it is in a frame, once it has written it.
  const frame = window.frameElement as HTMLElement | null;
  const look = (): void => {
    if (frame?.style.visibility === "hidden") return;
    for (const selector of selectors) {
      if (selector in firstShown || !document.querySelector(selector)) continue;
      firstShown[selector] = Number.NaN;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          firstShown[selector] = performance.timeOrigin + performance.now();
        };
        port2.postMessage(undefined);
      });
    }
    if (selectors.every((selector) => selector in firstShown)) clearInterval(timer);
  };
  // The editor opens the document anew and writes the page into it: whoever observed it then observes nothing.
  const timer = setInterval(look, 4);
}

/** When something was first painted in a page within the workbench; waits for it. */
export async function shownAt(frame: Frame, selector: string): Promise<number> {
  const found = await frame.waitForFunction((wanted) => globalThis.firstShown?.[wanted], selector);
  return (await found.jsonValue()) ?? Number.NaN;
}

/** When a key was last pressed in the workbench. */
export async function lastPressed(page: Page, key: string): Promise<number> {
  return (await page.evaluate((wanted) => globalThis.pressedAt?.[wanted], key)) ?? Number.NaN;
}

/**
 * Waits, in a frame, until there is an element for a selector (or none any more) and the frame that shows it is drawn.
 * @returns when
 */
export function paintedAt(frame: Frame, selector: string, isThere: boolean): Promise<number> {
  return frame.evaluate(
    ([wanted, there]) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(
          () => reject(new Error(`“${wanted}” is ${there ? "not there" : "still there"} after 10 s.`)),
          10_000,
        );
        const isDone = (): boolean => (document.querySelector(wanted) !== null) === there;
        const end = (): void => {
          // What is posted while a frame is begun comes right after it is drawn; a second frame would be 16 ms too late.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
            port2.postMessage(undefined);
          });
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
