import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { diffOf, said } from "./diff-json.ts";
import { mapText, Repository, temporaryFolder } from "./repository.ts";
import { smap } from "./smap.ts";

describe("smap diff --git", () => {
  test("finds changed, added, deleted and renamed maps, and leaves the others alone", () => {
    const repository = new Repository();
    repository.write({
      "same.smap": mapText("Same", "a"),
      "changed.smap": mapText("Changed", "a"),
      "deleted.smap": mapText("Deleted", "a", "b"),
      "old/name.smap": mapText("Renamed", "a", "b", "c", "d", "e"),
      "reformatted.smap": mapText("Reformatted", "a"),
      "notes.txt": "x",
    });
    repository.commit();
    repository.git("switch", "--quiet", "--create", "feature");
    repository.write({
      "changed.smap": mapText("Changed", "a", "b"),
      "added.smap": mapText("Added", "x"),
      "reformatted.smap": `// A comment\n${mapText("Reformatted", "a").replaceAll("\n", "\r\n")}`,
      "notes.txt": "y",
    });
    repository.git("rm", "--quiet", "deleted.smap");
    mkdirSync(join(repository.folder, "new"));
    repository.git("mv", "old/name.smap", "new/name.smap");
    repository.write({ "new/name.smap": mapText("Renamed", "a", "b", "c", "d", "e", "f") });
    repository.commit();
    const expected = [
      "null | added.smap: added map",
      "changed.smap | changed.smap: added objective b",
      "deleted.smap | null: removed map",
      "old/name.smap | new/name.smap: added objective f",
      "reformatted.smap | reformatted.smap: ",
    ];
    expect(said(diffOf(repository.folder, "--git", "main"))).toEqual(expected);
    expect(said(diffOf(repository.folder, "--git", "main..feature"))).toEqual(expected);
    expect(said(diffOf(repository.folder, "--git", "main...HEAD"))).toEqual(expected);
  });

  test("knows a renamed map by what it says, and not by how much of its text is alike", () => {
    const repository = new Repository();
    repository.write({ "old.smap": mapText("Sales", "a", "b"), "gone.smap": mapText("Gone", "c", "d") });
    repository.commit();
    repository.git("rm", "--quiet", "old.smap", "gone.smap");
    repository.write({
      "new.smap": `// ${"Written anew. ".repeat(80)}\r\n${mapText("Sales", "a", "b", "e").replaceAll("\n", "\r\n")}`,
      "other.smap": mapText("Other", "x", "y"),
    });
    repository.commit();
    expect(said(diffOf(repository.folder, "--git", "HEAD~1..HEAD"))).toEqual([
      "gone.smap | null: removed map",
      "old.smap | new.smap: added objective e",
      "null | other.smap: added map",
    ]);
  });

  test("compares with where the branch began, as a pull request does", () => {
    const repository = new Repository();
    repository.write({ "a.smap": mapText("A", "a"), "b.smap": mapText("B", "a") });
    repository.commit();
    repository.git("switch", "--quiet", "--create", "feature");
    repository.write({ "a.smap": mapText("A", "a", "mine") });
    repository.commit();
    repository.git("switch", "--quiet", "main");
    repository.write({ "b.smap": mapText("B", "a", "theirs") });
    repository.commit();
    repository.git("switch", "--quiet", "feature");
    expect(said(diffOf(repository.folder, "--git", "main"))).toEqual(["a.smap | a.smap: added objective mine"]);
    expect(said(diffOf(repository.folder, "--git", "feature..main"))).toEqual([
      "b.smap | b.smap: added objective theirs",
    ]);
  });

  test("takes the files as they are now, those not yet added too, but none that git ignores", () => {
    const repository = new Repository();
    repository.write({ "a.smap": mapText("A", "a"), ".gitignore": "ignored.smap\n" });
    repository.commit();
    repository.write({
      "a.smap": mapText("A", "a", "b"),
      "new.smap": mapText("New"),
      "ignored.smap": mapText("Ignored"),
    });
    expect(said(diffOf(repository.folder, "--git", "HEAD"))).toEqual([
      "a.smap | a.smap: added objective b",
      "null | new.smap: added map",
    ]);
    expect(diffOf(repository.folder, "--git", "HEAD..HEAD")).toEqual([]);
  });

  test("takes files, folders and globs, from wherever it runs", () => {
    const repository = new Repository();
    const names = ["maps/a.smap", "maps/b.smap", "maps/deep/c.smap", "other/d.smap", "maps/[x].smap"];
    repository.write(Object.fromEntries(names.map((name) => [name, mapText("M", "a")])));
    repository.commit();
    repository.write(Object.fromEntries(names.map((name) => [name, mapText("M", "a", "b")])));
    repository.git("rm", "--quiet", "--cached", "maps/b.smap");
    const paths = (folder: string, ...args: string[]) =>
      diffOf(join(repository.folder, folder), "--git", "HEAD", ...args).map(({ after }) => after);
    expect(paths(".", "maps")).toEqual(["maps/[x].smap", "maps/a.smap", "maps/b.smap", "maps/deep/c.smap"]);
    expect(paths(".", "maps/a.smap", "other")).toEqual(["maps/a.smap", "other/d.smap"]);
    expect(paths(".", "maps/*.smap")).toEqual(["maps/[x].smap", "maps/a.smap", "maps/b.smap"]);
    expect(paths(".", "maps/[x].smap")).toEqual(["maps/[x].smap"]);
    expect(paths("maps", ".")).toEqual(["[x].smap", "a.smap", "b.smap", "deep/c.smap"]);
    expect(paths("maps", "../other")).toEqual(["../other/d.smap"]);
    expect(paths(".", ":(exclude)maps")).toEqual([]);
  });

  test("reads imports and settings as they were on each side", () => {
    const repository = new Repository();
    const slice = (extra = "") =>
      `import group from "./group.smap"\nmap "Slice"\nprofile slice\nperspective customer {\n  objective a "A"\n}\na -> group.profit\n${extra}`;
    repository.write({
      "group.smap": mapText("Group", "profit"),
      "slice.smap": slice(),
      "smap.config.json":
        '{ "rules": { "unmeasured-objective": "off", "unowned-objective": "off", "no-links": "off" } }',
    });
    repository.commit();
    repository.write({ "group.smap": mapText("Group", "income"), "slice.smap": slice("// more\n") });
    repository.commit();
    const files = diffOf(repository.folder, "--git", "HEAD~1..HEAD");
    expect(said(files)).toEqual([
      "group.smap | group.smap: removed objective profit, added objective income",
      "slice.smap | slice.smap: removed link a->group.profit",
    ]);
    expect(files[1]?.findings.new).toMatchObject([{ rule: "unresolved-name" }]);
  });

  test("goes into submodules that are checked out, and says where it cannot", () => {
    const library = new Repository();
    library.write({ "lib.smap": mapText("Library", "a") });
    const first = library.commit();
    library.write({ "lib.smap": mapText("Library", "a", "b") });
    const second = library.commit();
    const repository = new Repository();
    repository.write({ "own.smap": mapText("Own", "a") });
    repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", library.folder, "lib");
    repository.git("-C", "lib", "checkout", "--quiet", first);
    repository.commit();
    repository.git("-C", "lib", "checkout", "--quiet", second);
    repository.commit();
    const expected = ["lib/lib.smap | lib/lib.smap: added objective b"];
    expect(said(diffOf(repository.folder, "--git", "HEAD~1..HEAD"))).toEqual(expected);
    expect(said(diffOf(repository.folder, "--git", "HEAD~1"))).toEqual(expected);
    expect(said(diffOf(repository.folder, "--git", "HEAD~1", "lib"))).toEqual(expected);
    expect(said(diffOf(repository.folder, "--git", "HEAD~1", "own.smap"))).toEqual([]);
    repository.git("submodule", "--quiet", "deinit", "--force", "lib");
    const { status, errors } = smap(repository.folder, "diff", "--git", "HEAD~1..HEAD");
    expect(status).toBe(0);
    expect(errors).toContain("“lib” is a submodule");
  });

  test("says what to do where the history is cut off", () => {
    const repository = new Repository();
    repository.write({ "a.smap": mapText("A", "a") });
    repository.commit();
    repository.git("switch", "--quiet", "--create", "feature");
    repository.write({ "a.smap": mapText("A", "a", "b") });
    repository.commit();
    repository.git("switch", "--quiet", "main");
    repository.write({ "b.smap": mapText("B", "a") });
    repository.commit();
    const clone = temporaryFolder();
    const url = pathToFileURL(repository.folder).href;
    repository.git("clone", "--quiet", "--depth=1", "--no-single-branch", url, clone);
    const cut = smap(clone, "diff", "--git", "origin/feature");
    expect(cut.status).toBe(2);
    expect(cut.errors).toContain("have no common commit here. This clone is shallow");
    expect(cut.errors).toContain("fetch-depth: 0");
    const missing = smap(clone, "diff", "--git", "HEAD~1");
    expect(missing.status).toBe(2);
    expect(missing.errors).toContain("There is no commit “HEAD~1” in this clone. This clone is shallow");
  });

  test("takes a map with conflicts for what stands there", () => {
    const repository = new Repository();
    repository.write({ "a.smap": mapText("A", "a") });
    const base = repository.commit();
    repository.git("switch", "--quiet", "--create", "feature");
    repository.write({ "a.smap": mapText("Mine", "a") });
    repository.commit();
    repository.git("switch", "--quiet", "main");
    repository.write({ "a.smap": mapText("Theirs", "a") });
    repository.commit();
    expect(() => repository.git("merge", "--quiet", "feature")).toThrow();
    repository.write({ "a.smap": mapText("Ours", "a") });
    expect(said(diffOf(repository.folder, "--git", base))).toEqual(["a.smap | a.smap: changed map"]);
  });

  test("a link to a file is no map", () => {
    const repository = new Repository();
    repository.write({ "a.smap": mapText("A", "a") });
    repository.commit();
    symlinkSync("/etc/hostname", join(repository.folder, "link.smap"));
    repository.commit();
    expect(diffOf(repository.folder, "--git", "HEAD~1..HEAD")).toEqual([]);
  });
});
