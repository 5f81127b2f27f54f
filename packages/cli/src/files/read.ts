import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { MapText, type Reading } from "@smap/language";
import { readSettings, type Settings } from "@smap/method";
import type { Finding, StrategyMap } from "@smap/model";
import { CannotDo } from "./cannot-do.ts";
import type { Decoded } from "./decode.ts";
import { readDecoded, readText } from "./read-text.ts";

/** A map's text and what it says. `path` is as the user named it; `-` is standard input. */
export interface MapFile {
  readonly path: string;
  readonly text: string;
  readonly reading: Reading;
  readonly settings: Settings;
}

/** Reads a map, the maps that it imports, and the settings above it. `stdinPath` is the file that `-` stands for. */
export function readMapFile(path: string, stdinPath?: string): MapFile {
  const decoded = readDecoded(path);
  const place = resolve(path === "-" ? (stdinPath ?? "stdin.smap") : path);
  const source = readWithImports(place, decoded.text);
  return {
    path: path === "-" ? (stdinPath ?? "-") : path,
    text: decoded.text,
    reading: {
      ...source.reading,
      syntax: [...source.reading.syntax, ...encodingFindings(decoded, source)],
    },
    settings: settingsFor(place),
  };
}

/** A text as it reads in the place of a file, from where it imports others. */
export function readWithImports(file: string, text: string): MapText {
  return new MapText(text, importsOf(resolve(file)));
}

function encodingFindings({ flaw }: Decoded, source: MapText): Finding[] {
  if (flaw === undefined) return [];
  const message = "Here are bytes that are no UTF-8: save the file in that encoding.";
  const range = source.rangeOf(flaw, flaw + 1);
  return [{ rule: "syntax", severity: "error", message, range, subject: "", related: [], fixes: [] }];
}

const imported = new Map<string, StrategyMap | undefined>();

function importsOf(file: string) {
  return (path: string): StrategyMap | undefined => {
    const target = resolve(dirname(file), path);
    if (!target.endsWith(".smap")) return undefined;
    if (!imported.has(target)) {
      // Maps that import each other: what an imported map imports itself is of no concern here.
      imported.set(target, importedMap(target));
    }
    return imported.get(target);
  };
}

/** What is no file, or cannot be read, is no map: the importing one says so. */
function importedMap(path: string): StrategyMap | undefined {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  try {
    return new MapText(readText(path)).reading.map;
  } catch (error) {
    if (error instanceof CannotDo) return undefined;
    throw error;
  }
}

const settingsByFolder = new Map<string, Settings>();

/** The settings of the nearest `smap.config.json` above a file. @throws CannotDo if it has a fault. */
function settingsFor(file: string): Settings {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const known = settingsByFolder.get(folder);
    if (known) return known;
    const config = join(folder, "smap.config.json");
    if (existsSync(config)) {
      const { settings, problems } = readSettings(readText(config));
      if (problems.length > 0)
        throw new CannotDo(
          problems.map(({ range, message }) => `${config}:${range.start.line + 1}: ${message}`).join("\n"),
        );
      settingsByFolder.set(folder, settings);
      return settings;
    }
    if (dirname(folder) === folder) return {};
  }
}

/** Reads imports and settings anew when they are next needed: they may have changed. */
export function forgetSurroundings(): void {
  imported.clear();
  settingsByFolder.clear();
}
