import { dirname, join } from "node:path";
import { type ReadSettings, readSettings, type Settings, settingsFile } from "@smap/method";
import { pathOf, uriOf } from "./addresses.ts";
import type { OpenTexts } from "./open-texts.ts";
import { readIfThere, stampOf } from "./stored.ts";

/** Whether an address is that of a settings file. */
export function isSettingsFile(uri: string): boolean {
  return uri.endsWith(`/${settingsFile}`);
}

/** The settings of projects, as they are open or stored, each read once for each state of its file. */
export class ProjectSettings {
  readonly #open: OpenTexts;
  readonly #read = new Map<string, { stamp: string; read: ReadSettings }>();
  readonly #onRead: (uri: string, read: ReadSettings) => void;

  /** `onRead` is told of every state of a settings file that is read. */
  constructor(open: OpenTexts, onRead: (uri: string, read: ReadSettings) => void) {
    this.#open = open;
    this.#onRead = onRead;
  }

  /** The settings of the nearest settings file above a text; what is wrong in it is left out. */
  settingsFor(uri: string): Settings {
    const path = pathOf(uri);
    if (path === undefined) return {};
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const read = this.read(uriOf(join(folder, settingsFile)));
      if (read) return read.settings;
      if (dirname(folder) === folder) return {};
    }
  }

  /** What a settings file says; undefined if there is none. */
  read(uri: string): ReadSettings | undefined {
    const open = this.#open.get(uri);
    const path = pathOf(uri);
    const stamp = open ? `open ${open.version}` : path && stampOf(path);
    const known = this.#read.get(uri);
    if (known && known.stamp === stamp) return known.read;
    const text = stamp === undefined ? undefined : (open?.getText() ?? (path && readIfThere(path)));
    if (stamp === undefined || text === undefined) {
      this.#read.delete(uri);
      return undefined;
    }
    const read = readSettings(text);
    this.#read.set(uri, { stamp, read });
    this.#onRead(uri, read);
    return read;
  }
}
