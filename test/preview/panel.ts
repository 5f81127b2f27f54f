import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyEdits, readMap, writeChanges } from "@smap/language";
import type { FromPreview, ToPreview } from "@smap/protocol";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { entries } from "../../packages/tooling/src/build/entries.ts";
import { launchBrowser } from "../../packages/tooling/src/editor/browser.ts";
import { root } from "../../packages/tooling/src/repository.ts";
import { ToldPage } from "../../packages/vscode/src/preview/told-page.ts";
import { updateOf } from "./readings.ts";
import { firstOf, serve } from "./served-page.ts";
import { type BodyClass, vscodeColours } from "./vscode-colours.ts";

/** The preview's page without an editor: served on loopback with the policy that the extension gives it, in a browser. */
export interface Stage {
  readonly browser: Browser;
  open(options?: PanelOptions): Promise<Panel>;
  close(): Promise<void>;
}

export interface PanelOptions {
  readonly theme?: BodyClass;
  readonly width?: number;
  readonly height?: number;
  readonly language?: string;
  readonly reducedMotion?: boolean;
  /** What an earlier page of the panel kept. */
  readonly kept?: unknown;
  /** The page comes with a picture of this text, of the map at `uri`. */
  readonly first?: { readonly text: string; readonly uri?: string };
  /** The style sheet cannot be fetched. */
  readonly isWithoutStyle?: boolean;
  /** Another script in the place of the worker that lays out. */
  readonly layoutWorker?: string;
}

/** Bundles the preview as it is shipped, and starts a browser. */
export async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), "smap-preview-"));
  const wanted = entries.filter(({ source }) => source.startsWith("packages/preview/"));
  await Promise.all(
    wanted.map(({ source, output, options }) =>
      build({
        absWorkingDir: root,
        entryPoints: [source],
        outfile: join(folder, output),
        bundle: true,
        jsx: "automatic",
        jsxImportSource: "preact",
        logLevel: "warning",
        ...options,
      }),
    ),
  );
  const server = await serve(folder);
  const browser = await launchBrowser();
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    browser,
    open: (options = {}) => Panel.open(browser, address, options),
    close: async () => {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the page says to the extension, kept where a test can read it. */
interface Probe {
  readonly sent: FromPreview[];
  kept: unknown;
}

declare global {
  var probe: Probe;
}

/** What a machine with busy cores may need, and no one waits for when all is well; in ms. */
const patience = 20_000;

/** A panel with the preview in it; the test is the extension, and the text is kept here. */
export class Panel {
  readonly page: Page;
  /** What the page, its policy or its worker complained of. */
  readonly complaints: string[] = [];
  text = "";
  readonly #told = new ToldPage();
  #maps = 0;
  version = 0;
  uri = "file:///maps/map.smap";

  private constructor(page: Page) {
    this.page = page;
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") this.complaints.push(message.text());
    });
  }

  static async open(browser: Browser, address: string, options: PanelOptions): Promise<Panel> {
    const { theme = "vscode-light", width = 1000, height = 700, language = "en", kept, reducedMotion = true } = options;
    const { first, layoutWorker, isWithoutStyle = false } = options;
    const context = await browser.newContext({
      viewport: { width, height },
      reducedMotion: reducedMotion ? "reduce" : "no-preference",
    });
    const page = await context.newPage();
    const panel = new Panel(page);
    await page.addInitScript(
      ({ colours, kept }) => {
        globalThis.probe = { sent: [], kept };
        globalThis.acquireVsCodeApi = () => ({
          postMessage: (message) => void globalThis.probe.sent.push(structuredClone(message)),
          getState: () => globalThis.probe.kept,
          setState: (state) => {
            globalThis.probe.kept = structuredClone(state);
          },
        });
        document.addEventListener("DOMContentLoaded", () => {
          for (const [name, value] of Object.entries(colours)) document.documentElement.style.setProperty(name, value);
        });
      },
      { colours: vscodeColours[theme], kept },
    );
    if (isWithoutStyle) await page.route("**/preview.css", (route) => route.abort());
    if (layoutWorker !== undefined)
      await page.route("**/layout-worker.js", (route) =>
        route.fulfill({ contentType: "text/javascript", body: layoutWorker }),
      );
    const uri = first && (first.uri ?? panel.uri);
    await page.goto(`${address}/?${new URLSearchParams({ theme, language, ...(uri ? { first: uri } : {}) })}`);
    if (first) await panel.post({ type: "first-picture", picture: await firstOf(panel.uri, first.text) });
    await page.waitForFunction(() => globalThis.probe.sent.some(({ type }) => type === "ready"));
    return panel;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Sends a message, as the extension does, and waits until the page has it: a key could overtake it. */
  async post(message: ToPreview): Promise<void> {
    await this.page.evaluate(
      (data) =>
        new Promise<void>((isReceived) => {
          addEventListener("message", () => isReceived(), { once: true });
          window.postMessage(data, "*");
        }),
      this.#told.next(message),
    );
  }

  /** Sends the reading of a text, as the extension does after every change of it. */
  async type(text: string): Promise<void> {
    this.text = text;
    this.version += 1;
    await this.post({ type: "map", update: updateOf(text, this.uri, this.version) });
  }

  /** Sends a text, and waits until it is drawn. */
  async show(text: string): Promise<void> {
    await this.type(text);
    const names = readMap(text).map.perspectives.flatMap(({ objectives, clusters }) =>
      [...objectives, ...clusters.flatMap((one) => one.objectives)].map(({ name }) => name),
    );
    await this.page.waitForFunction(
      (wanted) => {
        const drawn = [...document.querySelectorAll<SVGElement>('.map [data-kind="objective"]')];
        const ids = new Set(drawn.map(({ dataset }) => dataset.id));
        return wanted.every((name) => ids.has(name));
      },
      names,
      { timeout: patience },
    );
  }

  /** Shows a text as if the panel had just been opened for it: with another address, and nothing said yet. */
  async startOver(text: string): Promise<void> {
    this.uri = `file:///maps/map-${++this.#maps}.smap`;
    await this.page.mouse.move(1, 60);
    await this.show(text);
    await this.#forget();
  }

  /** Waits until the page has taken in what was sent to it: two frames later, nothing is on its way. */
  async #heard(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(resolve)))),
    );
  }

  async #forget(): Promise<void> {
    await this.page.evaluate(() => {
      globalThis.probe.sent.length = 0;
    });
  }

  async sent(): Promise<FromPreview[]> {
    return this.page.evaluate(() => globalThis.probe.sent);
  }

  /** The last message of a type. */
  async last<Type extends FromPreview["type"]>(type: Type): Promise<Extract<FromPreview, { type: Type }> | undefined> {
    const all = await this.sent();
    return all.findLast((message): message is Extract<FromPreview, { type: Type }> => message.type === type);
  }

  /** Waits for a message of a type that is not among the first `after`, and gives it. */
  async next<Type extends FromPreview["type"]>(type: Type, after = 0): Promise<Extract<FromPreview, { type: Type }>> {
    await this.page.waitForFunction(
      ({ wanted, from }) => globalThis.probe.sent.slice(from).some((message) => message.type === wanted),
      { wanted: type, from: after },
      { timeout: patience },
    );
    const found = await this.last(type);
    if (!found) throw new Error(`No “${type}” was sent.`);
    return found;
  }

  /** Makes the changes that the page last asked for, as the extension would, and sends the new reading. */
  async obey(): Promise<string> {
    const asked = await this.next("change");
    if (asked.version !== this.version) throw new Error("The change is about another version of the text.");
    const { edits, problems } = writeChanges(this.text, asked.changes);
    if (problems.length > 0) throw new Error(problems.join("\n"));
    const text = applyEdits(this.text, edits);
    await this.#forget();
    await this.type(text);
    await this.post({ type: "edited", uri: this.uri, version: this.version });
    await this.#heard();
    return text;
  }

  card(name: string) {
    return this.page.locator(`.map [data-kind="objective"][data-id="${name}"]`);
  }
}
