import type { Session } from "./session.ts";

/** Between two keys, in ms: somebody who types fast. */
const rest = 90;

/** What is typed about, by name and title. */
export interface Named {
  readonly name: string;
  readonly title: string;
}

/** The objectives of a text that have a title. */
export function objectivesIn(text: string): Named[] {
  // At the beginning of a line: elsewhere the word is one of a sentence.
  return [...text.matchAll(/^\s*(?:critical\s+)?objective (\S+) "([^"]+)"/gmu)].map(([, name = "", title = ""]) => ({
    name,
    title,
  }));
}

/**
 * One turn of somebody who writes: a title gets longer and short again, and a link comes and goes. The text is then what it
 * was before.
 */
export async function writeForAWhile(session: Session, objectives: readonly Named[], turn: number): Promise<void> {
  const { page, press, goBehind } = session;
  const type = async (words: string): Promise<void> => {
    for (const letter of words) {
      await page.keyboard.press(letter === " " ? "Space" : letter);
      await page.waitForTimeout(rest);
    }
  };
  const one = objectives[(turn * 7) % objectives.length] as Named;
  const other = objectives[(turn * 11 + 3) % objectives.length] as Named;
  const words = " and every day a little more";
  await goBehind(`objective ${one.name} "${one.title}`);
  await type(words);
  for (let index = 0; index < words.length; index++) {
    await press("Backspace");
    await page.waitForTimeout(rest);
  }
  await press("Control+End");
  await press("Enter");
  await type(`${one.name} -> ${other.name}`);
  await press("Escape");
  await page.waitForTimeout(1000);
  await press("Control+Shift+K");
}
