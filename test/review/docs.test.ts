import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mapText, Repository, temporaryFolder } from "./repository.ts";
import { smap, smapBundle } from "./smap.ts";

const root = join(import.meta.dirname, "../..");
const page = join(root, "docs/review.md");
const text = readFileSync(page, "utf8");

/** A command, and what it prints. With `UPDATE_GOLDENS=1` the page is written anew. */
const shown = /```console\n\$ smap (?<args>[^\n]*)\n(?<output>.*?)```/gsu;

test("what the page shows is what the command line prints", () => {
  expect([...text.matchAll(shown)].length).toBeGreaterThan(0);
  const now = text.replace(shown, (_, args: string) => {
    const { output } = smap(root, ...args.split(" "));
    return `\`\`\`console\n$ smap ${args}\n${output}\`\`\``;
  });
  if (process.env.UPDATE_GOLDENS === "1") writeFileSync(page, now);
  else expect(now).toBe(text);
});

test("the comment that the page quotes is the one that is written", () => {
  const written = readFileSync(join(root, "test/goldens/markdown/charlotte.md"), "utf8").split("\n");
  const quoted = [...text.matchAll(/^> ?(.*)$/gmu)].map(([, line = ""]) => line);
  expect(quoted.length).toBeGreaterThan(5);
  expect(quoted.filter((line) => !line.includes("…") && !written.includes(line))).toEqual([]);
});

test("the inputs and outputs of the action are those of its table", () => {
  const action = readFileSync(join(root, "packages/review-action/action.yml"), "utf8");
  const names = (part: string) => [...part.matchAll(/^ {2}([a-z-]+):$/gmu)].map(([, name = ""]) => name);
  const [inputs = "", rest = ""] = (action.split(/^inputs:$/mu)[1] ?? "").split(/^outputs:$/mu);
  const [outputs = ""] = rest.split(/^runs:$/mu);
  const table = [...text.matchAll(/^\| `([a-z-]+)` /gmu)].map(([, name]) => name);
  expect(table).toEqual(names(inputs));
  for (const name of names(outputs)) expect(text).toContain(`\`${name}\``);
});

/** A repository that is set up as the page says, with `smap` on the path. */
function setUp(): { repository: Repository; git: (...args: string[]) => string } {
  const repository = new Repository();
  const programs = temporaryFolder();
  writeFileSync(join(programs, "smap"), `#!/bin/sh\nexec "${process.execPath}" "${smapBundle()}" "$@"\n`, {
    mode: 0o755,
  });
  process.env.PATH = `${programs}:${process.env.PATH}`;
  repository.write({ ".gitattributes": /```gitattributes\n(.*?)```/su.exec(text)?.[1] ?? "" });
  for (const [, name = "", value = ""] of text.matchAll(/^git config (diff(?:tool)?\.smap\.\w+) '?(.*?)'?$/gmu))
    repository.git("config", name, value);
  return { repository, git: (...args) => repository.git(...args) };
}

const long = (horizon: string) =>
  `map "M"\n\nperspective process {\n  cluster operations {\n    critical objective turnaround "Turn planes around fast" {\n      description "One"\n      owner "Two"\n      code "T1"\n      weight 30%\n      horizon ${horizon}\n    }\n  }\n}\n`;

test("git diff shows what the page says, once it is set up so", () => {
  const { repository, git } = setUp();
  repository.write({ "a.smap": long("short"), "b.smap": long("short"), "c.smap": "map broken {{{\n" });
  repository.commit();
  repository.write({
    "a.smap": long("long"),
    "b.smap": `${long("short").replaceAll("  ", "\t").replaceAll("\n", "\r\n")}`,
    "c.smap": "map broken {{{{\n",
  });
  const difference = git("diff");
  expect(difference).toContain('@@ critical objective turnaround "Turn planes around fast" {');
  expect(difference).toContain("-      horizon short\n+      horizon long");
  expect(difference).not.toMatch(/^[+-].*\bowner\b/mu);
  expect(difference).toContain("+map broken {{{{");
  expect(git("difftool", "--tool=smap", "--no-prompt", "HEAD", "--", "a.smap")).toContain(
    "Objective “Turn planes around fast”: horizon short → long",
  );
  git("rm", "--quiet", "--force", "a.smap");
  repository.write({ "new.smap": mapText("New", "a") });
  git("add", "--all");
  const all = git("difftool", "--tool=smap", "--no-prompt", "HEAD");
  expect(all).toContain("Map “M” removed");
  expect(all).toContain("Map “New” added with 1 objective");
});
