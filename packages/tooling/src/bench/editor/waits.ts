import type { Frame } from "playwright-core";
import { lastPressed, paintedAt, shownAt } from "./page-clock.ts";
import type { Opened, Session } from "./session.ts";

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
export interface Opening {
  readonly shown: number;
  /** And until it can be worked with. */
  readonly usable: number;
  readonly frame: Frame;
}

export async function openingTime(
  { page, press, beside }: Session,
  { shown, usable }: Pick<Opened, "shown" | "usable">,
): Promise<Opening> {
  await press("Control+K", "v");
  const frame = await beside();
  const [first, last] = [await shownAt(frame, shown), await shownAt(frame, usable)];
  const pressed = await lastPressed(page, "v");
  return { shown: first - pressed, usable: last - pressed, frame };
}

/** The same again and again; the page of the last time stays. */
export async function openingTimes(
  session: Session,
  opened: Pick<Opened, "shown" | "usable">,
  times: number,
): Promise<Opening[]> {
  const openings: Opening[] = [];
  for (let index = 0; index < times; index++) {
    await session.closeBeside();
    await session.page.waitForTimeout(1500);
    openings.push(await openingTime(session, opened));
  }
  return openings;
}

/** How long it takes until each letter typed, or taken back, is seen beside the text. */
export async function keyTimes(session: Session, frame: Frame, { behind, letter, shows }: Typed): Promise<number[]> {
  const times: number[] = [];
  await session.press("Control+1");
  await session.goBehind(behind);
  for (let index = 0; index < often; index++) {
    const isTyped = index % 2 === 0;
    times.push(await keyTime(session, frame, isTyped ? letter : "Backspace", shows, isTyped));
    await session.page.waitForTimeout(rest);
  }
  return times;
}

/** The same for letters at the ends of lines that follow each other, each taken back before the next. */
export async function lineTimes(session: Session, frame: Frame, lines: readonly Typed[]): Promise<number[]> {
  const { page, press, goBehind } = session;
  const times: number[] = [];
  await press("Control+1");
  if (lines[0]) await goBehind(lines[0].behind);
  for (const { letter, shows } of lines) {
    await press("End");
    await page.waitForTimeout(rest);
    times.push(await keyTime(session, frame, letter, shows, true));
    await page.waitForTimeout(rest);
    // A letter of a name may open the list of completions.
    if ((await page.locator(suggestions).count()) > 0) await press("Escape");
    await keyTime(session, frame, "Backspace", shows, false);
    if ((await page.locator(suggestions).count()) > 0) await press("Escape");
    await press("ArrowDown");
  }
  return times;
}

async function keyTime(session: Session, frame: Frame, key: string, shows: string, isThere: boolean): Promise<number> {
  const painted = paintedAt(frame, shows, isThere);
  await session.press(key);
  return (await painted) - (await lastPressed(session.page, key));
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
