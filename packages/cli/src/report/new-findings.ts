import { resolve } from "node:path";
import { compareChecks } from "@smap/method";
import { sideOf } from "../difference/compared-map.ts";
import { compareByGit } from "../difference/of-git.ts";
import { CannotDo } from "../files/cannot-do.ts";
import { repositoryPath } from "../files/repository-path.ts";
import { repositoryAt } from "../git/git.ts";
import { rangeOf } from "../git/range.ts";
import { SnapshotReader } from "../git/read-snapshot.ts";
import { Commit } from "../git/snapshot.ts";
import type { FileResult } from "./result.ts";

/**
 * The results with only those findings that came in since the branch left `base`: in changed maps, and in those that have
 * not changed themselves but import one that has.
 *
 * @throws CannotDo if there is no repository, no such commit, or no common history.
 */
export function onlyNew(results: readonly FileResult[], base: string): FileResult[] {
  if (base.includes("..")) throw new CannotDo("“--changed” takes one commit: the files are checked as they are now.");
  const git = repositoryAt(process.cwd());
  const commit = new Commit(git, rangeOf(git, base).before);
  const reader = new SnapshotReader(commit);
  commit.load(results.map(({ file }) => repositoryPath(file.path)));
  const changed = new Map(
    compareByGit(base, []).maps.flatMap(({ after, findings }) => (after ? [[resolve(after.path), findings.new]] : [])),
  );
  return results.map((result) => {
    const path = repositoryPath(result.file.path);
    const known = changed.get(resolve(result.file.path));
    if (known) {
      // The same findings, found twice: once here with the settings and imports of now.
      const keys = new Set(known.map(({ rule, range }) => JSON.stringify([rule, range])));
      return {
        ...result,
        findings: result.findings.filter(({ rule, range }) => keys.has(JSON.stringify([rule, range]))),
      };
    }
    const { map } = result.file.reading;
    const isAlone = map.imports.length === 0;
    if (isAlone && commit.read(path) === result.file.text && isSame(reader.settingsOf(path), result.file.settings))
      return { ...result, findings: [] };
    const before = reader.read(path, result.file.path);
    if (!before) return result;
    return { ...result, findings: compareChecks(sideOf(before), { ...result, map }).new };
  });
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
