import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readSettings, type Settings } from "@smap/method";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Surroundings } from "./maps.ts";

const configName = "smap.config.json";

/** Files and settings on disk, open texts before stored ones. Only `file:` addresses have any. */
export class FileSurroundings implements Surroundings {
  readonly #open: (uri: string) => TextDocument | undefined;
  readonly #settings = new Map<string, Settings>();

  constructor(open: (uri: string) => TextDocument | undefined) {
    this.#open = open;
  }

  textOf(uri: string): string | undefined {
    const open = this.#open(uri) ?? this.#open(decodeURI(uri));
    if (open) return open.getText();
    const path = pathOf(uri);
    return path === undefined ? undefined : readIfThere(path);
  }

  /** The settings of the nearest `smap.config.json` above a file; what is wrong in it is left out. */
  settingsFor(uri: string): Settings {
    const path = pathOf(uri);
    if (path === undefined) return {};
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const known = this.#settings.get(folder);
      if (known) return known;
      const config = join(folder, configName);
      const text = existsSync(config) ? readIfThere(config) : undefined;
      if (text !== undefined) {
        const { settings } = readSettings(text);
        this.#settings.set(folder, settings);
        return settings;
      }
      if (dirname(folder) === folder) return {};
    }
  }

  /** Reads the settings anew when they are next asked for. */
  forgetSettings(): void {
    this.#settings.clear();
  }
}

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
