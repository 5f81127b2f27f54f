import { type ChildProcess, fork } from "node:child_process";
import type { Drawn, DrawnText, TextToDraw } from "@smap/protocol";
import { ColorThemeKind, type Disposable, Uri, window } from "vscode";

/** How many pictures are kept, for pages with many maps. */
const kept = 100;

/**
 * A page that is just being opened may not hear that pictures are there, or ask for them and yet go on showing what it had.
 * It is told again, this often and after so many ms.
 */
const again = { times: 4, after: 1000 };
/** For so many ms after the first question a page counts as being opened; after so many without one, the next is a first. */
const opening = { lasts: 3000, after: 10_000 };

/**
 * Pictures of maps for pages that are rendered at once: what has been drawn is there, what has not is drawn by a program
 * of its own, and the page is told when it is done.
 */
export class Drawings implements Disposable {
  readonly #program: string;
  readonly #drawn: () => void;
  readonly #pictures = new Map<string, Drawn>();
  readonly #waiting = new Map<number, string>();
  /** Drawn, and not asked for since. */
  readonly #unseen = new Set<string>();
  readonly #subscription: Disposable;
  #child: ChildProcess | undefined;
  #ids = 0;
  #timer: NodeJS.Timeout | undefined;
  #firstAsked = 0;
  #lastAsked = 0;

  /** @param drawn told when pictures are there that were not */
  constructor(extension: Uri, drawn: () => void) {
    this.#program = Uri.joinPath(extension, "dist", "smap.cjs").fsPath;
    this.#drawn = drawn;
    this.#subscription = window.onDidChangeActiveColorTheme(drawn);
  }

  /** What a text is drawn as; undefined as long as it is not drawn. */
  of(text: string): Drawn | undefined {
    const theme = themeNow();
    const key = `${theme}\n${text}`;
    const picture = this.#pictures.get(key);
    const now = Date.now();
    if (now - this.#lastAsked > opening.after) this.#firstAsked = now;
    this.#lastAsked = now;
    this.#unseen.delete(key);
    if (picture === undefined && ![...this.#waiting.values()].includes(key)) this.#draw(key, text, theme);
    return picture;
  }

  dispose(): void {
    this.#subscription.dispose();
    clearTimeout(this.#timer);
    this.#child?.kill();
  }

  #draw(key: string, text: string, theme: TextToDraw["theme"]): void {
    const id = ++this.#ids;
    this.#waiting.set(id, key);
    this.#child ??= this.#start();
    this.#child.send({ id, text, theme } satisfies TextToDraw);
  }

  #start(): ChildProcess {
    const child = fork(this.#program, ["draw"], { stdio: ["ignore", "ignore", "ignore", "ipc"] });
    child.on("message", ({ id, ...drawn }: DrawnText) => this.#take(id, drawn));
    child.on("exit", () => {
      // What it was at is not asked of the next one again: it may be what ended it.
      for (const id of this.#waiting.keys()) this.#take(id, {});
      this.#child = undefined;
    });
    return child;
  }

  #take(id: number, drawn: Drawn): void {
    const key = this.#waiting.get(id);
    if (key === undefined) return;
    this.#waiting.delete(id);
    this.#pictures.set(key, drawn);
    this.#unseen.add(key);
    const [oldest] = this.#pictures.keys();
    if (this.#pictures.size > kept && oldest !== undefined) this.#pictures.delete(oldest);
    if (this.#waiting.size === 0) this.#tell(again.times);
  }

  #tell(times: number): void {
    clearTimeout(this.#timer);
    this.#drawn();
    this.#timer = setTimeout(() => {
      const isOpening = Date.now() - this.#firstAsked < opening.lasts + again.after;
      if ((this.#unseen.size > 0 || isOpening) && times > 0) this.#tell(times - 1);
      // What nobody has asked for by now has been typed over.
      else this.#unseen.clear();
    }, again.after);
  }
}

function themeNow(): TextToDraw["theme"] {
  switch (window.activeColorTheme.kind) {
    case ColorThemeKind.Dark:
      return "dark";
    case ColorThemeKind.HighContrast:
      return "contrast";
    default:
      return "light";
  }
}
