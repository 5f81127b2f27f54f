import { MapText, type Reading } from "@smap/language";
import { type Check, check, type Settings } from "@smap/method";
import { type Profile, profileOf, type StrategyMap } from "@smap/model";
import { importedUri, keyOf, pathOf } from "./files/addresses.ts";
import type { OpenTexts } from "./files/open-texts.ts";
import type { ProjectSettings } from "./files/project-settings.ts";
import { readIfThere, stampOf } from "./files/stored.ts";

/** A text as it was read, and checked when that is first asked for. */
export class ReadText {
  /** As the editor spells it. */
  readonly uri: string;
  /** The version of the open text; 0 for a stored one. */
  readonly version: number;
  readonly source: MapText;
  readonly #settings: Settings;
  #checked: Check | undefined;

  constructor(uri: string, version: number, source: MapText, settings: Settings) {
    this.uri = uri;
    this.version = version;
    this.source = source;
    this.#settings = settings;
  }

  get text(): string {
    return this.source.text;
  }

  get reading(): Reading {
    return this.source.reading;
  }

  get map(): StrategyMap {
    return this.reading.map;
  }

  /** What the map says of itself, else the project of it. */
  get profile(): Profile {
    return this.map.profile ?? this.#settings.profile ?? profileOf(this.map);
  }

  get checked(): Check {
    this.#checked ??= check(this.map, this.#settings);
    return this.#checked;
  }
}

/** A text read without its imports: what other maps need to know of it, and the parsed text that its own reading begins with. */
interface Alone {
  readonly stamp: string;
  readonly source: MapText;
}

/** As many stored maps are kept as one map is likely to import. */
const maxStored = 100;

/** Maps, open or stored, each read once for each state of its text, and which of the open ones import which files. */
export class Maps {
  readonly #open: OpenTexts;
  readonly #settings: ProjectSettings;
  readonly #wanted: (uri: string) => void;
  readonly #read = new Map<string, ReadText>();
  readonly #alone = new Map<string, Alone>();
  readonly #imports = new Map<string, ReadonlySet<string>>();

  /** @param wanted a text is needed that is not open and no file either: only the editor can read it */
  constructor(open: OpenTexts, settings: ProjectSettings, wanted: (uri: string) => void) {
    this.#open = open;
    this.#settings = settings;
    this.#wanted = wanted;
  }

  /** The map at an address, as it is open or as it is stored; undefined if there is none. */
  get(uri: string): ReadText | undefined {
    const key = keyOf(uri);
    const document = this.#open.get(uri);
    const known = this.#read.get(key);
    if (document && known?.version === document.version) return known;
    const alone = this.#readAlone(uri);
    if (!alone) return undefined;
    const imports = new Set<string>();
    const source = withImports(alone, uri, (target) => {
      imports.add(keyOf(target));
      return this.#readAlone(target);
    });
    // What it imports is found out as it is read.
    void source.reading;
    const read = new ReadText(document?.uri ?? uri, document?.version ?? 0, source, this.#settings.settingsFor(uri));
    if (document) {
      this.#read.set(key, read);
      this.#imports.set(key, imports);
    }
    return read;
  }

  /** Reads a text that is not an open one, as if it stood at an address: an earlier version of it, say. */
  readOther(uri: string, text: string): ReadText {
    const source = this.readAs(uri, new Map([[keyOf(uri), new MapText(text)]])) ?? new MapText(text);
    return new ReadText(uri, 0, source, this.#settings.settingsFor(uri));
  }

  /** The map at an address as it would be if some texts, by key, were other ones. */
  readAs(uri: string, texts: ReadonlyMap<string, MapText>): MapText | undefined {
    const alone = (one: string) => texts.get(keyOf(one)) ?? this.#readAlone(one);
    const source = alone(uri);
    return source && withImports(source, uri, alone);
  }

  /** Of an imported map only its own names count; what it imports itself is of no concern, so circles do no harm. */
  #readAlone(uri: string): MapText | undefined {
    const key = keyOf(uri);
    const document = this.#open.get(uri);
    const path = pathOf(uri);
    // To open a text that was never saved would be to make one.
    if (!document && path === undefined && !uri.startsWith("untitled:")) this.#wanted(uri);
    const stamp = document ? `open ${document.version}` : path && stampOf(path);
    const known = this.#alone.get(key);
    if (known && known.stamp === stamp) return known.source;
    this.#alone.delete(key);
    const text = stamp === undefined ? undefined : (document?.getText() ?? (path && readIfThere(path)));
    if (stamp === undefined || text === undefined) return undefined;
    const source = new MapText(text);
    this.#alone.set(key, { stamp, source });
    if (this.#alone.size > maxStored) this.#dropStored();
    return source;
  }

  /** Lets go of the stored map that was read first. */
  #dropStored(): void {
    for (const key of this.#alone.keys()) {
      if (this.#open.get(key)) continue;
      this.#alone.delete(key);
      return;
    }
  }

  /** Reads an open text anew when it is next asked for: its imports or settings may have changed. */
  forget(uri: string): void {
    this.#read.delete(keyOf(uri));
  }

  /** The open maps that import a file, by key. */
  importersOf(uri: string): string[] {
    const key = keyOf(uri);
    return [...this.#imports].flatMap(([importer, imports]) => (imports.has(key) ? [importer] : []));
  }

  close(uri: string): void {
    this.forget(uri);
    this.#imports.delete(keyOf(uri));
    this.#alone.delete(keyOf(uri));
  }
}

/** A text read with the maps that it imports. */
function withImports(source: MapText, uri: string, alone: (target: string) => MapText | undefined): MapText {
  if (!source.mayImport) return source;
  return source.readAgain((path) => {
    const target = importedUri(uri, path);
    return target === undefined ? undefined : alone(target)?.reading.map;
  });
}
