import { join, relative, sep } from "node:path";
import { type ChangedMaps, changedMaps } from "../git/changed-maps.ts";
import { repositoryAt } from "../git/git.ts";
import { rangeOf } from "../git/range.ts";
import { SnapshotReader } from "../git/read-snapshot.ts";
import { type ComparedMap, comparedMap, sideOf } from "./compared-map.ts";
import { pairsOf } from "./renamed-files.ts";

/** What a range of commits does to the maps of the repository, and what could not be looked into. */
export interface ComparedMaps {
  readonly maps: readonly ComparedMap[];
  readonly notes: readonly string[];
}

/** @throws CannotDo if there is no repository, no such commit, or no common history. */
export function compareByGit(range: string, paths: readonly string[], folder = process.cwd()): ComparedMaps {
  const git = repositoryAt(folder);
  const all = changedMaps(git, rangeOf(git, range), paths, folder);
  return { maps: all.flatMap((changed) => compared(changed, folder)), notes: all.flatMap(({ notes }) => notes) };
}

function compared({ git, before, after, maps }: ChangedMaps, folder: string): ComparedMap[] {
  const shown = (path: string) => relative(folder, join(git.folder, path)).split(sep).join("/");
  const readers = { before: new SnapshotReader(before), after: new SnapshotReader(after) };
  const side = (which: "before" | "after", path: string | undefined) => {
    const file = path === undefined ? undefined : readers[which].read(path, shown(path));
    return file && sideOf(file);
  };
  const pairs = maps.map((map) => ({ before: side("before", map.before), after: side("after", map.after) }));
  return pairsOf(pairs).map((pair) => comparedMap(pair.before, pair.after));
}
