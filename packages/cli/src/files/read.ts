import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Reading, readMap } from "@smap/language";
import { readSettings, type Settings } from "@smap/method";
import type { StrategyMap } from "@smap/model";
import { CannotDo } from "./cannot-do.ts";

/** A map's text and what it says. `path` is as the user named it; `-` is standard input. */
export interface MapFile {
  readonly path: string;
  readonly text: string;
  readonly reading: Reading;
  readonly settings: Settings;
}

/** @throws CannotDo if the file cannot be read. */
export function readText(path: string): string {
  try {
    return readFileSync(path === "-" ? 0 : path, "utf8");
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === "ENOENT" ? "There is no such file" : "It cannot be read";
    throw new CannotDo(`“${path}”: ${reason}.`);
  }
}

/** Reads a map, the maps that it imports, and the settings above it. `stdinPath` is the file that `-` stands for. */
export function readMapFile(path: string, stdinPath?: string): MapFile {
  const text = readText(path);
  const place = resolve(path === "-" ? (stdinPath ?? "stdin.smap") : path);
  return {
    path: path === "-" ? (stdinPath ?? "-") : path,
    text,
    reading: readMap(text, importsOf(place)),
    settings: settingsFor(place),
  };
}

const imported = new Map<string, StrategyMap | undefined>();

function importsOf(file: string) {
  return (path: string): StrategyMap | undefined => {
    const target = resolve(dirname(file), path);
    if (!target.endsWith(".smap")) return undefined;
    if (!imported.has(target)) {
      // Maps that import each other: what an imported map imports itself is of no concern here.
      imported.set(target, existsSync(target) ? readMap(readText(target)).map : undefined);
    }
    return imported.get(target);
  };
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
