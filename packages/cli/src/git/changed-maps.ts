import { existsSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { Git } from "./git.ts";
import type { Range } from "./range.ts";
import { Commit, type Snapshot, WorkingTree } from "./snapshot.ts";

/** One map that a range of commits changes, adds, deletes or renames. Paths are those of git, from the top. */
export interface ChangedMap {
  readonly before?: string;
  readonly after?: string;
}

/** The changed maps of one repository, and what there is to read of both sides. */
export interface ChangedMaps {
  readonly git: Git;
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly maps: readonly ChangedMap[];
  /** What could not be looked into, for people. */
  readonly notes: readonly string[];
}

const isMap = (path: string) => path.endsWith(".smap");

/**
 * All maps that a range changes, those of submodules too, each in its own repository. With paths, only those at or below
 * one of them; they are files, folders or globs, seen from `folder`.
 */
export function changedMaps(git: Git, range: Range, paths: readonly string[], folder: string): ChangedMaps[] {
  const commits = range.after === undefined ? [range.before] : [range.before, range.after];
  const options = ["--no-ext-diff", "--no-textconv", "--ignore-submodules=dirty", "-z", "--no-abbrev"];
  const entries = parseRaw(git.list(["diff", "--raw", "--find-renames", ...options, ...commits, "--"]));
  const isMeant = pathFilter(git, options, commits, paths, folder, range.after === undefined);
  const maps = entries.flatMap(({ modes, paths: [before, after] }): ChangedMap[] => {
    const old = before !== undefined && isMap(before) && isFile(modes[0]) ? before : undefined;
    const young = after !== undefined && isMap(after) && isFile(modes[1]) ? after : undefined;
    if (![old, young].some((path) => path !== undefined && isMeant(path))) return [];
    return [{ ...(old === undefined ? {} : { before: old }), ...(young === undefined ? {} : { after: young }) }];
  });
  if (range.after === undefined)
    for (const path of untracked(git)) {
      if (!isMap(path) || !isMeant(path)) continue;
      // Taken out of the index, and still there.
      const kept = maps.findIndex((map) => map.before === path && map.after === undefined);
      if (kept < 0) maps.push({ after: path });
      else maps[kept] = { before: path, after: path };
    }
  const before = new Commit(git, range.before);
  const after = range.after === undefined ? new WorkingTree(git) : new Commit(git, range.after);
  before.load(maps.flatMap((map) => map.before ?? []));
  if (after instanceof Commit) after.load(maps.flatMap((map) => map.after ?? []));
  const notes: string[] = [];
  const inner = entries
    .filter(({ modes }) => modes.includes("160000"))
    .flatMap((entry) => inSubmodule(git, entry, { paths, folder, isNow: range.after === undefined, notes }));
  return [{ git, before, after, maps: sorted(maps), notes }, ...inner];
}

function sorted(maps: readonly ChangedMap[]): ChangedMap[] {
  const key = ({ before, after }: ChangedMap) => after ?? before ?? "";
  return [...maps].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

interface RawEntry {
  readonly modes: readonly [before: string, after: string];
  readonly hashes: readonly [before: string, after: string];
  readonly paths: readonly [before: string | undefined, after: string | undefined];
}

/** `:100644 100644 HASH HASH R086`, the path, and for renames and copies the new path. */
function parseRaw(parts: readonly string[]): RawEntry[] {
  const entries: RawEntry[] = [];
  for (let at = 0; at < parts.length; ) {
    const [oldMode = "", newMode = "", oldHash = "", newHash = "", status = ""] = (parts[at++] ?? "")
      .slice(1)
      .split(" ");
    const path = parts[at++] ?? "";
    const other = /^[RC]/u.test(status) ? parts[at++] : undefined;
    // A file with conflicts has a second entry that says what is there now.
    if (status === "U") continue;
    entries.push({
      modes: [oldMode, newMode],
      hashes: [oldHash, newHash],
      paths: [/^[AC]/u.test(status) ? undefined : path, status === "D" ? undefined : (other ?? path)],
    });
  }
  return entries;
}

function isFile(mode: string): boolean {
  return mode.startsWith("100");
}

function untracked(git: Git): string[] {
  return git.list(["ls-files", "-z", "--others", "--exclude-standard", "--full-name"]);
}

/** Git itself says which changed files are at the paths: it knows deleted ones, which no search of folders finds. */
function pathFilter(
  git: Git,
  options: readonly string[],
  commits: readonly string[],
  paths: readonly string[],
  folder: string,
  withUntracked: boolean,
): (path: string) => boolean {
  if (paths.length === 0) return () => true;
  const specs = paths.flatMap((path) => {
    const place = relative(git.folder, join(folder, path)).split(sep).join("/");
    // Seen from a submodule, a folder around it means all of it.
    if (/^(?:\.\.(?:\/|$))*$/u.test(place)) return [":(top)"];
    if (place.startsWith("../") || isAbsolute(place)) return [];
    const isPattern = /[*?[]/u.test(path) && !existsSync(join(folder, path));
    return [`:(top,${isPattern ? "glob" : "literal"})${place}`];
  });
  if (specs.length === 0) return () => false;
  const found = new Set(git.list(["diff", "--name-only", "--no-renames", ...options, ...commits, "--", ...specs]));
  if (withUntracked)
    for (const path of git.list(["ls-files", "-z", "--others", "--exclude-standard", "--full-name", "--", ...specs]))
      found.add(path);
  return (path) => found.has(path);
}

interface Asked {
  readonly paths: readonly string[];
  readonly folder: string;
  /** Whether the files as they are now are compared, and not those of a commit. */
  readonly isNow: boolean;
  readonly notes: string[];
}

/** A submodule's own changes, between the commits that the outer repository names. */
function inSubmodule(git: Git, { hashes, paths }: RawEntry, { isNow, notes, ...asked }: Asked): ChangedMaps[] {
  const path = paths[1] ?? paths[0] ?? "";
  const place = join(git.folder, path);
  const inner = new Git(place);
  const isThere = existsSync(join(place, ".git"));
  const has = (hash: string) => isThere && inner.try(["cat-file", "-e", `${hash}^{commit}`]).status === 0;
  const [before, after] = hashes;
  if (!has(before) || !(isNow || has(after))) {
    notes.push(`“${path}” is a submodule that came, went, or is not checked out: its maps are not compared.`);
    return [];
  }
  return changedMaps(inner, isNow ? { before } : { before, after }, asked.paths, asked.folder);
}
