import { describe, expect, test } from "vitest";
import { diffOf, said } from "./diff-json.ts";
import { mapText, Repository } from "./repository.ts";
import { smap } from "./smap.ts";

describe("hostile names", () => {
  const names = [
    "-rf.smap",
    "--output=x.smap",
    "with space.smap",
    "a;touch hacked.smap",
    "$(touch hacked).smap",
    "`touch hacked`.smap",
    "new\nline.smap",
    "tab\there.smap",
    'quote"s.smap',
    "back\\slash.smap",
    "顧客 ✓.smap",
    "e\u0301.smap",
    ":(exclude)x.smap",
    "HEAD",
    "*.smap",
  ].map((name) => (name.endsWith(".smap") ? name : `${name}.smap`));

  test("of files are names of files, and nothing else", () => {
    const repository = new Repository();
    repository.write(Object.fromEntries(names.map((name) => [name, mapText("M", "a")])));
    repository.commit();
    repository.write(Object.fromEntries(names.map((name) => [name, mapText("M", "a", "b")])));
    repository.commit();
    for (const range of ["HEAD~1", "HEAD~1..HEAD"]) {
      const files = diffOf(repository.folder, "--git", range);
      expect(files.map(({ after }) => after).sort()).toEqual([...names].sort());
      expect(files.every(({ changes }) => changes.length === 1)).toBe(true);
    }
    const all = diffOf(repository.folder, "--git", "HEAD~1..HEAD", "--", ...names);
    expect(all).toHaveLength(names.length);
    for (const name of ["-rf.smap", "a;touch hacked.smap", "new\nline.smap", ":(exclude)x.smap"]) {
      const one = diffOf(repository.folder, "--git", "HEAD~1..HEAD", "--", name);
      expect(one.map(({ after }) => after)).toEqual([name]);
    }
    const { output } = smap(repository.folder, "check", "--changed", "HEAD~1", "--format", "json", "--", ...names);
    const checked = JSON.parse(output) as { files: readonly { readonly path: string }[] };
    expect(checked.files.map(({ path }) => path).sort()).toEqual([...names].sort());
    const listed = repository.git("ls-files", "--others");
    expect(listed).toBe("");
  });

  describe("of commits are no commits", () => {
    const repository = new Repository();
    repository.write({ "a.smap": mapText("A", "a") });
    repository.commit();

    const names = [
      "--help",
      "-p",
      "--output=hacked",
      "--upload-pack=touch hacked",
      "main; touch hacked",
      "$(touch hacked)",
      "`touch hacked`",
      "main\ntouch hacked",
      "HEAD:a.smap",
      "main -- a.smap",
      "ünïcode✓",
      "..",
      "main..--output=hacked",
      "",
    ];
    test.each(
      names.flatMap((name) => [
        ["diff", `--git=${name}`],
        ["check", `--changed=${name}`],
      ]),
    )("%s %j", (command, option) => {
      const { status, output, errors } = smap(repository.folder, command, option);
      expect(status).toBe(2);
      expect(output).toBe("");
      expect(errors).toMatch(/There is no commit|needs the commit|takes one commit/u);
      expect(repository.git("status", "--porcelain")).toBe("");
    });
  });

  test("of branches are names of branches", () => {
    const repository = new Repository();
    repository.write({ "a.smap": mapText("A", "a") });
    repository.commit();
    for (const branch of ["a;touch-hacked", "$(touch-hacked)", "顧客✓", "a'b\"c"]) {
      repository.git("branch", branch);
      repository.write({ "a.smap": mapText("A", "a", "b") });
      expect(said(diffOf(repository.folder, "--git", branch))).toEqual(["a.smap | a.smap: added objective b"]);
    }
    expect(repository.git("status", "--porcelain")).toBe("M a.smap");
  });
});
