import { type Reading, readMap } from "@smap/language";
import { type Check, check, type Settings } from "@smap/method";
import type { StrategyMap } from "@smap/model";
import type { TextDocument } from "vscode-languageserver-textdocument";

/** A text as it was read and checked. */
export interface ReadText {
  readonly version: number;
  readonly text: string;
  readonly reading: Reading;
  readonly checked: Check;
}

/** What reading needs of the world outside the text. */
export interface Surroundings {
  /** The text of a file, as it is open or as it is stored; undefined if there is none. */
  textOf(uri: string): string | undefined;
  settingsFor(uri: string): Settings;
}

/** The maps that are open, each read once for each version of its text, and which of them import which files. */
export class Maps {
  readonly #surroundings: Surroundings;
  readonly #read = new Map<string, ReadText>();
  readonly #imports = new Map<string, Set<string>>();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  get(document: TextDocument): ReadText {
    const { uri, version } = document;
    const known = this.#read.get(uri);
    if (known?.version === version) return known;
    const text = document.getText();
    const imports = new Set<string>();
    const reading = readMap(text, (path) => {
      const target = importedUri(uri, path);
      if (!target) return undefined;
      imports.add(target);
      return this.#imported(target);
    });
    this.#imports.set(uri, imports);
    const made = { version, text, reading, checked: check(reading.map, this.#surroundings.settingsFor(uri)) };
    this.#read.set(uri, made);
    return made;
  }

  /** Reads a text that is not an open one, as if it stood at an address: an earlier version of it, say. */
  readOther(uri: string, text: string): Omit<ReadText, "version"> {
    const reading = readMap(text, (path) => {
      const target = importedUri(uri, path);
      return target ? this.#imported(target) : undefined;
    });
    return { text, reading, checked: check(reading.map, this.#surroundings.settingsFor(uri)) };
  }

  /** Of an imported map only its own names count; what it imports itself is of no concern, so circles do no harm. */
  #imported(uri: string): StrategyMap | undefined {
    const text = this.#surroundings.textOf(uri);
    return text === undefined ? undefined : readMap(text).map;
  }

  /** Forgets a text whose surroundings have changed, or that is closed. */
  forget(uri: string): void {
    this.#read.delete(uri);
  }

  /** The open maps that import a file. */
  importersOf(uri: string): string[] {
    return [...this.#imports].flatMap(([importer, imports]) => (imports.has(uri) ? [importer] : []));
  }

  close(uri: string): void {
    this.forget(uri);
    this.#imports.delete(uri);
  }
}

/** The file that an import names, beside the importing one; only maps can be imported. */
function importedUri(uri: string, path: string): string | undefined {
  if (!path.endsWith(".smap") || !URL.canParse(path.split("/").map(encodeURIComponent).join("/"), uri))
    return undefined;
  return new URL(path.split("/").map(encodeURIComponent).join("/"), uri).href;
}
