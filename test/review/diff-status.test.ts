import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { FileJson } from "./diff-json.ts";
import { mapText, temporaryFolder } from "./repository.ts";
import { smap } from "./smap.ts";

describe("exit status", () => {
  const folder = temporaryFolder();
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write("a.smap", mapText("A", "a"));
  write("b.smap", mapText("A", "a", "b"));
  write("same.smap", `// The same\n${mapText("A", "a")}`);
  write("broken.smap", `${mapText("A", "a")}}} {{ nonsense\n`);

  test.each([
    [["a.smap", "same.smap", "--exit-code"], 0],
    [["a.smap", "b.smap"], 0],
    [["a.smap", "b.smap", "--exit-code"], 1],
    [["a.smap", "broken.smap"], 2],
    [["a.smap", "missing.smap"], 2],
    [["a.smap"], 2],
    [["a.smap", "b.smap", "same.smap"], 2],
    [["--git", "main"], 2],
    [["a.smap", "b.smap", "--format", "nonsense"], 2],
    [["a.smap", "b.smap", "-o", "no/such/folder/x.json"], 2],
  ])("of %j is %i", (args, status) => {
    expect(smap(folder, "diff", ...args).status).toBe(status);
  });

  test("a deleted or new map has one side", () => {
    const { output } = smap(folder, "diff", "/dev/null", "b.smap", "--format", "json");
    const [file] = (JSON.parse(output) as { files: FileJson[] }).files;
    expect(file).toMatchObject({ before: null, after: "b.smap", changes: [{ change: "added", kind: "map" }] });
  });

  test("the ending of the output says the format", () => {
    for (const [name, begin] of [
      ["x.md", "###"],
      ["x.json", "{"],
      ["x.svg", "<svg"],
      ["x.html", "<!doctype html>"],
      ["x.txt", "a.smap → b.smap"],
    ] as const) {
      expect(smap(folder, "diff", "a.smap", "b.smap", "-o", name).status).toBe(0);
      expect(readFileSync(join(folder, name), "utf8").startsWith(begin), name).toBe(true);
    }
  });

  test("an unwritable place is said", () => {
    const locked = join(folder, "locked");
    mkdirSync(locked);
    chmodSync(locked, 0o555);
    const { status, errors } = smap(folder, "diff", "a.smap", "b.smap", "-o", "locked");
    expect(status).toBe(2);
    expect(errors).toContain("it is a folder");
  });
});
