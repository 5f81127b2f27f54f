import { newMap, templates } from "@smap/language";
import { turn } from "./feature.ts";

/** Texts are read so often before they are read at full speed; the first times take five times as long. */
const rounds = 24;
/** A text that has just been opened may get a picture beside it: before the first round there is room for that, in ms. */
const rest = 1000;
/** Between two rounds there is room for the editor, in ms. */
const pause = 60;
/** A longer text warms in its own time: one round would hold up what is asked meanwhile. */
const longest = 50_000;

/**
 * Reads the first text that is opened over and over while nothing else is to be done, since a program runs at full speed
 * only after it has run for a while: whoever begins to type does not have to be the one who waits for that.
 */
export class Warming {
  #left = rounds;
  #timer: NodeJS.Timeout | undefined;

  /** Begins with a text, unless it has begun. `read` does with a text what is done at every key. */
  begin(text: string, read: (text: string) => void): void {
    if (this.#timer || this.#left < rounds || text.length > longest) return;
    const round = () => {
      read(text);
      this.#left--;
      this.#timer = this.#left > 0 ? setTimeout(round, pause).unref() : undefined;
    };
    this.#timer = setTimeout(round, rest).unref();
  }

  /** Something is to be done: what has begun waits for longer. */
  wait(): void {
    this.#timer?.refresh();
  }
}

/**
 * An editor that starts the server before it has a text is busy with itself: meanwhile the server does with its own templates
 * what the first text needs, one after the other until that one is there.
 */
export async function warmAhead(work: (text: string) => Promise<void>, isOpened: () => boolean): Promise<void> {
  for (const template of templates) {
    await turn();
    if (isOpened()) return;
    await work(newMap(template, "Rehearsal"));
  }
}
