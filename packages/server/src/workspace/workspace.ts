import { readFile } from "node:fs/promises";
import { sep } from "node:path";
import { readMap } from "@smap/language";
import { keyOf, pathOf, uriOf } from "../files/addresses.ts";
import type { OpenTexts } from "../files/open-texts.ts";
import { isSettingsFile } from "../files/project-settings.ts";
import { stampOf } from "../files/stored.ts";
import type { Maps } from "../maps.ts";
import { findMaps } from "./find-maps.ts";
import { Ignored } from "./ignored.ts";
import { type Summary, summaryOf } from "./summary.ts";

/** All maps of the workspace: those that are open as they now read, the others as they are stored. */
export class Workspace {
  readonly #open: OpenTexts;
  readonly #maps: Maps;
  readonly #rest: () => Promise<void>;
  readonly #stored = new Map<string, Summary>();
  readonly #folders = new Set<string>();
  readonly #ignored = new Ignored();
  #reading: Promise<void> = Promise.resolve();

  /** `rest` lets everything that is more urgent be done before the next stored map is read. */
  constructor(open: OpenTexts, maps: Maps, rest: () => Promise<void>) {
    this.#open = open;
    this.#maps = maps;
    this.#rest = rest;
  }

  /** Reads all maps of a folder in the background. */
  addFolder(uri: string): void {
    const folder = pathOf(uri);
    if (folder === undefined || this.#folders.has(folder)) return;
    this.#folders.add(folder);
    this.#later(async () => {
      for await (const path of findMaps(folder, this.#ignored)) {
        if (!this.#folders.has(folder)) return;
        await this.#rest();
        await this.#read(path);
      }
    });
  }

  removeFolder(uri: string): void {
    const folder = pathOf(uri);
    if (folder === undefined || !this.#folders.delete(folder)) return;
    const prefix = `${keyOf(uri).replace(/\/$/u, "")}/`;
    for (const key of this.#stored.keys()) if (key.startsWith(prefix)) this.#stored.delete(key);
  }

  /** A map has changed on disk, has come, or has gone. */
  changed(uri: string): void {
    const path = pathOf(uri);
    const top = path && [...this.#folders].find((folder) => path.startsWith(folder + sep));
    if (!path || !top || this.#ignored.has(path, false, top)) return;
    this.#later(() => this.#read(path));
  }

  /** When all that is known to be there has been read. */
  ready(): Promise<void> {
    return this.#reading;
  }

  /** What is known so far. */
  summaries(): Summary[] {
    const open = this.#open.all().flatMap(({ uri }) => this.#openSummary(uri) ?? []);
    const keys = new Set(open.map(({ uri }) => keyOf(uri)));
    return [...open, ...[...this.#stored].flatMap(([key, summary]) => (keys.has(key) ? [] : [summary]))];
  }

  /** The maps that import a file, open or stored. */
  importersOf(uri: string): string[] {
    const key = keyOf(uri);
    return this.summaries().flatMap((summary) => (summary.imports.has(key) ? [summary.uri] : []));
  }

  #openSummary(uri: string): Summary | undefined {
    const read = isSettingsFile(uri) ? undefined : this.#maps.get(uri);
    return read && summaryOf(read.uri, read.map);
  }

  #later(work: () => Promise<void>): void {
    this.#reading = this.#reading.then(work, work);
  }

  async #read(path: string): Promise<void> {
    const uri = uriOf(path);
    const text = stampOf(path) === undefined ? undefined : await readFile(path, "utf8").catch(() => undefined);
    if (text === undefined) this.#stored.delete(keyOf(uri));
    else this.#stored.set(keyOf(uri), summaryOf(uri, readMap(text).map));
  }
}
