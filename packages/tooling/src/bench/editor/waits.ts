import type { Frame } from "playwright-core";
import { lastPressed, paintedAt } from "./page-clock.ts";
import type { Session } from "./session.ts";

/** So many keys of each kind are pressed. */
const often = 60;
/** A fast typist's rest between two keys, in ms. */
const rest = 150;

const suggestions = ".suggest-widget.visible .monaco-list-row";

/** A letter that is typed and taken back, and what shows it in the page beside the text. */
export interface Typed {
  /** Where it is typed: behind these words. */
  readonly behind: string;
  readonly letter: string;
  /** What is there while the letter is, and only then. */
  readonly shows: string;
}

/** How long it takes, in ms, from the command until the page beside the text shows something. */
export async function openingTime(
  { page, press, beside }: Session,
  shown: string,
): Promise<[time: number, page: Frame]> {
  await press("Control+K", "v");
  const frame = await beside();
  return [(await paintedAt(frame, shown, true)) - (await lastPressed(page, "v")), frame];
}

/** How long it takes until each letter typed, or taken back, is seen beside the text. */
export async function keyTimes(session: Session, frame: Frame, { behind, letter, shows }: Typed): Promise<number[]> {
  const { page, press, goBehind } = session;
  const times: number[] = [];
  await press("Control+1");
  await goBehind(behind);
  for (let index = 0; index < often; index++) {
    const isTyped = index % 2 === 0;
    const key = isTyped ? letter : "Backspace";
    const painted = paintedAt(frame, shows, isTyped);
    await press(key);
    times.push((await painted) - (await lastPressed(page, key)));
    // A letter of a name may open the list of completions.
    if (isTyped && (await page.locator(suggestions).count()) > 0) await press("Escape");
    await page.waitForTimeout(rest);
  }
  return times;
}

/** How long it takes from Ctrl+Space until the list is seen. */
export async function completionTimes({ page, press }: Session): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < often / 2; index++) {
    const shown = paintedAt(page.mainFrame(), suggestions, true);
    await press("Control+Space");
    times.push((await shown) - (await lastPressed(page, " ")));
    await press("Escape");
    await page.locator(".suggest-widget.visible").waitFor({ state: "hidden" });
    await page.waitForTimeout(rest);
  }
  return times;
}
