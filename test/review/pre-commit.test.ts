import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { release } from "./release.ts";
import { mapText, Repository } from "./repository.ts";

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly args: readonly string[];
  readonly language: string;
  readonly files: string;
}

const root = join(import.meta.dirname, "../..");
const hooks = parse(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8")) as readonly Hook[];

/** Runs a hook as pre-commit does: the entry from the clone of this repository, its arguments, the staged files that match. */
function run(id: string, clone: string, repository: Repository): { status: number; log: string; isChanged: boolean } {
  const hook = hooks.find((one) => one.id === id);
  if (hook?.language !== "script") throw new Error(`No script is the hook “${id}”`);
  const staged = execFileSync("git", ["diff", "--staged", "--name-only", "-z"], {
    cwd: repository.folder,
    encoding: "utf8",
  });
  const files = staged.split("\0").filter((file) => new RegExp(hook.files, "u").test(file));
  const [program = "", ...words] = hook.entry.split(" ");
  const { status, stdout, stderr } = spawnSync(join(clone, program), [...words, ...hook.args, ...files], {
    cwd: repository.folder,
    encoding: "utf8",
    env: { PATH: `${dirname(process.execPath)}:${process.env.PATH}`, HOME: repository.folder },
  });
  return { status: status ?? -1, log: stdout + stderr, isChanged: repository.git("diff", "--name-only") !== "" };
}

test("the hooks of pre-commit check and format what is staged, and nothing else", () => {
  const clone = join(release(), "../..");
  copyFileSync(join(root, ".pre-commit-hooks.yaml"), join(clone, ".pre-commit-hooks.yaml"));
  const repository = new Repository();
  repository.write({ "old.smap": mapText("Old", "a", "a"), "notes.txt": "x" });
  repository.commit();
  repository.write({ "-new; touch hacked.smap": mapText("New", "a"), "notes.txt": "y" });
  repository.git("add", "--all");
  const fine = run("smap-check", clone, repository);
  expect(fine.status, fine.log).toBe(0);
  expect(fine.log).toContain("in 1 map");
  expect(run("smap-format", clone, repository)).toMatchObject({ status: 0, isChanged: false });

  repository.write({ "broken.smap": `${mapText("Broken", "a", "a")}\n\n\n` });
  repository.git("add", "--all");
  const failed = run("smap-check", clone, repository);
  expect(failed.status).toBe(1);
  expect(failed.log).toContain("duplicate-name");
  expect(run("smap-format", clone, repository)).toMatchObject({ status: 0, isChanged: true });
});
