import { posix } from "node:path";
import { readMap } from "@smap/language";
import { readSettings, type Settings } from "@smap/method";
import type { StrategyMap } from "@smap/model";
import type { MapFile } from "../files/read.ts";
import type { Snapshot } from "./snapshot.ts";

/** Reads maps as they were at one moment, with the maps that they imported and the settings above them at that moment. */
export class SnapshotReader {
  readonly #files: Snapshot;
  readonly #imported = new Map<string, StrategyMap | undefined>();
  readonly #settings = new Map<string, Settings | undefined>();

  constructor(files: Snapshot) {
    this.#files = files;
  }

  /** `path` is git's, `shown` what people see. Undefined if there is no such file. */
  read(path: string, shown: string): MapFile | undefined {
    const text = this.#files.read(path);
    if (text === undefined) return undefined;
    const reading = readMap(text, (target) => this.#import(posix.join(posix.dirname(path), target)));
    return { path: shown, text, reading, settings: this.settingsOf(path) };
  }

  settingsOf(path: string): Settings {
    return this.#settingsFor(posix.dirname(path));
  }

  /** A map of the same repository; what lies outside of it is not known of old. */
  #import(path: string): StrategyMap | undefined {
    if (!path.endsWith(".smap") || path.startsWith("../")) return undefined;
    if (!this.#imported.has(path)) {
      const text = this.#files.read(path);
      this.#imported.set(path, text === undefined ? undefined : readMap(text).map);
    }
    return this.#imported.get(path);
  }

  /** What is wrong in the settings is of no concern here: the check of the files says it. */
  #settingsFor(folder: string): Settings {
    if (!this.#settings.has(folder)) {
      const text = this.#files.read(posix.join(folder, "smap.config.json"));
      this.#settings.set(folder, text === undefined ? undefined : readSettings(text).settings);
    }
    const own = this.#settings.get(folder);
    return own ?? (folder === "." ? {} : this.#settingsFor(posix.dirname(folder)));
  }
}
