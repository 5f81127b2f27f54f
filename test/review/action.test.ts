import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CommentServer } from "./comment-server.ts";
import { release } from "./release.ts";
import { mapText, Repository, temporaryFolder } from "./repository.ts";
import { type Job, type Ran, runAction } from "./runner.ts";

let server: CommentServer;
let action = "";
beforeAll(async () => {
  server = await CommentServer.start();
  action = release();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.comments.length = 0;
  server.requests.length = 0;
  server.isReadOnly = false;
});

/** A repository whose branch `feature` is a pull request's; the files of main are committed. */
function pullRequest(files: Readonly<Record<string, string>>) {
  const repository = new Repository();
  repository.write(files);
  const base = repository.commit();
  repository.git("switch", "--quiet", "--create", "feature");
  return { repository, base, event: { pull_request: { number: 5, base: { sha: base, ref: "main" } } } };
}

function run(job: Omit<Job, "action" | "workspace"> & { readonly repository: Repository }): Promise<Ran> {
  const { repository, ...rest } = job;
  return runAction({ action, workspace: repository.folder, env: { GITHUB_API_URL: server.url }, ...rest });
}

describe("the GitHub Action", () => {
  test("comments when a map first changes, and keeps that one comment up to date", async () => {
    const { repository, event } = pullRequest({ "map.smap": mapText("Bakery", "a", "b") });
    repository.write({ "map.smap": `${mapText("Bakery", "a", "b", "c")}a -> b\n` });
    repository.commit();
    const first = await run({ repository, event });
    expect(first.isSuccess, first.log).toBe(true);
    expect(first.outputs).toMatchObject({ changed: "true", errors: "0" });
    expect(first.summary).toContain("Objective “Do c” added");
    expect(readFileSync(first.outputs.page ?? "", "utf8")).toContain('data-change="added"');
    expect(first.used).toMatchObject([{ uses: "actions/upload-artifact@v7", with: { path: first.outputs.page } }]);
    expect(server.requests.map((request) => request.split(" ")[0])).toEqual(["GET", "POST"]);
    expect(server.comments).toHaveLength(1);
    const [comment] = server.comments;
    expect(comment?.body).toMatch(/^<!-- smap-review -->\n### Strategy map \*\*Bakery\*\*/u);
    expect(comment?.body).toContain("(https://github.example/o/r/actions/runs/7/artifacts/9)");
    expect(comment?.body).toContain("✅ The change brings in 0 errors");

    repository.write({ "map.smap": mapText("Bakery", "a", "b", "c", "d") });
    repository.commit();
    await run({ repository, event });
    expect(server.comments).toHaveLength(1);
    expect(server.comments[0]?.body).toContain("Objective “Do d” added");
    expect(server.requests.at(-1)).toBe(`PATCH /repos/owner/repo/issues/comments/${comment?.id}`);

    const count = server.requests.length;
    await run({ repository, event });
    expect(server.requests.slice(count).map((request) => request.split(" ")[0])).toEqual(["GET"]);

    repository.write({ "map.smap": mapText("Bakery", "a", "b") });
    repository.commit();
    const back = await run({ repository, event });
    expect(back.outputs.changed).toBe("false");
    expect(server.comments[0]?.body).toContain("No map has changed.");
  });

  test("says nothing where no map changes", async () => {
    const { repository, event } = pullRequest({ "map.smap": mapText("Bakery", "a"), "readme.txt": "x" });
    repository.write({ "map.smap": `// A comment\n${mapText("Bakery", "a")}`, "readme.txt": "y" });
    repository.commit();
    const { isSuccess, outputs, used, summary } = await run({ repository, event });
    expect(isSuccess).toBe(true);
    expect(outputs).toMatchObject({ changed: "false", errors: "0", warnings: "0", page: "" });
    expect(used).toEqual([]);
    expect(summary).toContain("The maps say the same as before");
    expect(server.comments).toEqual([]);
  });

  test("shows a deleted map", async () => {
    const { repository, event } = pullRequest({
      "map.smap": mapText("Bakery", "a"),
      "gone.smap": mapText("Gone", "x"),
    });
    repository.git("rm", "--quiet", "gone.smap");
    repository.commit();
    const { isSuccess, outputs } = await run({ repository, event });
    expect(isSuccess).toBe(true);
    expect(outputs.changed).toBe("true");
    expect(server.comments[0]?.body).toContain("**Gone** `gone.smap` (deleted)");
  });

  test("does without a comment where it may not write one, as in a fork’s pull request", async () => {
    const { repository, event } = pullRequest({ "map.smap": mapText("Bakery", "a") });
    repository.write({ "map.smap": mapText("Bakery", "a", "b") });
    repository.commit();
    server.isReadOnly = true;
    const { isSuccess, log, summary } = await run({ repository, event });
    expect(isSuccess).toBe(true);
    expect(log).toContain("::notice title=smap::The token may not comment here (status 403). The review is in");
    expect(summary).toContain("Objective “Do b” added");
    expect(server.comments).toEqual([]);
    const without = await run({ repository, event, inputs: { token: "" } });
    expect(without.isSuccess).toBe(true);
    expect(without.log).toContain("There is no token to comment with");
  });

  test("fails for errors that the change brings in, after everything has been handed on", async () => {
    const { repository, event } = pullRequest({ "map.smap": mapText("Bakery", "a", "a") });
    repository.write({ "map.smap": mapText("Bakery", "a", "a", "b", "b") });
    repository.commit();
    const { isSuccess, log, used, outputs } = await run({ repository, event, inputs: { sarif: "true" } });
    expect(isSuccess).toBe(false);
    expect(outputs.errors).toBe("1");
    expect(log).toMatch(/^::error file=map\.smap,line=\d+/mu);
    expect(log.match(/^::error file/gmu)).toHaveLength(1);
    expect(server.comments[0]?.body).toContain("❌ The change brings in 1 error");
    expect(used.map(({ uses }) => uses)).toEqual([
      "actions/upload-artifact@v7",
      "github/codeql-action/upload-sarif@v4",
    ]);
    expect(used[1]?.with.sarif_file).toBe(outputs.sarif);
    const { runs } = JSON.parse(readFileSync(outputs.sarif ?? "", "utf8")) as { runs: { results: unknown[] }[] };
    expect(runs[0]?.results.length).toBeGreaterThan(0);
  });

  test("fails for more warnings than it is told to bear", async () => {
    const { repository, event } = pullRequest({ "map.smap": `${mapText("Bakery", "a", "b")}a -> b\n` });
    repository.write({ "map.smap": `${mapText("Bakery", "a", "b", "c")}a -> b\n` });
    repository.commit();
    const bearing = await run({ repository, event });
    expect([bearing.isSuccess, bearing.outputs.errors]).toEqual([true, "0"]);
    expect(Number(bearing.outputs.warnings)).toBeGreaterThan(0);
    expect((await run({ repository, event, inputs: { "max-warnings": "0" } })).isSuccess).toBe(false);
  });

  test("looks only where it is told to", async () => {
    const { repository, event } = pullRequest({ "one/a.smap": mapText("A", "a"), "two/b.smap": mapText("B", "a") });
    repository.write({ "one/a.smap": mapText("A", "a", "b"), "two/b.smap": mapText("B", "a", "b") });
    repository.commit();
    const { summary } = await run({ repository, event, inputs: { paths: "one\n" } });
    expect(summary).toContain("one/a.smap");
    expect(summary).not.toContain("two/b.smap");
  });

  test("shows what is deleted where it is told to look", async () => {
    const { repository, event } = pullRequest({ "one/a.smap": mapText("A", "a"), "two/b.smap": mapText("B", "a") });
    repository.git("rm", "--quiet", "-r", "one");
    repository.commit();
    const { isSuccess, summary } = await run({ repository, event, inputs: { paths: "one" } });
    expect(isSuccess).toBe(true);
    expect(summary).toContain("`one/a.smap` (deleted)");
  });

  test("shows what a broken map still says", async () => {
    const { repository, event } = pullRequest({ "map.smap": mapText("Bakery", "a") });
    repository.write({ "map.smap": `${mapText("Bakery", "a")}}} nonsense\n` });
    repository.commit();
    const { isSuccess, summary } = await run({ repository, event });
    expect(isSuccess).toBe(false);
    expect(summary).toContain("The version after has syntax errors");
  });

  test("leaves the comments of others alone, and finds its own among many", async () => {
    const { repository, event } = pullRequest({ "map.smap": mapText("Bakery", "a") });
    repository.write({ "map.smap": mapText("Bakery", "a", "b") });
    repository.commit();
    const theirs = server.add("<!-- smap-review -->\nNot from here", "mallory");
    for (let number = 0; number < 120; number++) server.add(`Comment ${number}`, "alice");
    const ours = server.add("<!-- smap-review -->\r\nOld");
    await run({ repository, event });
    expect(theirs.body).toBe("<!-- smap-review -->\nNot from here");
    expect(ours.body).toContain("Objective “Do b” added");
    expect(server.comments).toHaveLength(122);
  });

  test("compares a push with what it came after, and a new branch with the default branch", async () => {
    const { repository, base } = pullRequest({ "map.smap": mapText("Bakery", "a") });
    repository.write({ "map.smap": mapText("Bakery", "a", "b") });
    repository.commit();
    const pushed = await run({ repository, event: { before: base } });
    expect(pushed.outputs.changed).toBe("true");
    expect(server.requests).toEqual([]);
    repository.git("update-ref", "refs/remotes/origin/main", base);
    const event = { before: "0".repeat(40), repository: { default_branch: "main" } };
    expect((await run({ repository, event })).outputs.changed).toBe("true");
  });

  test("says what to do where the history is missing", async () => {
    const { repository, event } = pullRequest({ "map.smap": mapText("Bakery", "a") });
    repository.write({ "map.smap": mapText("Bakery", "a", "b") });
    repository.commit();
    const clone = temporaryFolder();
    repository.git("clone", "--quiet", "--depth=1", pathToFileURL(repository.folder).href, clone);
    const ran = await runAction({ action, workspace: clone, event, env: { GITHUB_API_URL: server.url } });
    expect(ran.isSuccess).toBe(false);
    expect(ran.log).toMatch(/^::error title=smap::.*fetch-depth: 0/mu);
    const nothing = await run({ repository, event: {} });
    expect(nothing.log).toContain("give the input “base”");
  });

  test("runs nothing of what a pull request says", async () => {
    const title =
      "x`touch hacked` $(touch hacked) $" + '{{ github.token }} "; touch hacked; echo "\n::set-output name=a::b';
    const { repository } = pullRequest({ "map.smap": mapText("Bakery", "a") });
    repository.write({
      "map.smap": `${mapText(title, "a", "a")}vision ${JSON.stringify("\n::error::hacked\n::stop-commands::x\nEOF\nchanged=hacked")}\n`,
      "a;touch hacked;.smap": mapText("::warning::hacked", "b"),
      "$(touch hacked).smap": mapText("@everyone <!-- smap-review -->", "c"),
      "node_modules/.bin/smap": "#!/bin/sh\ntouch hacked\n",
      "smap.cjs": "require('fs').writeFileSync('hacked', '')",
    });
    repository.commit();
    const event = {
      pull_request: {
        number: 5,
        title,
        head: { ref: "$(touch hacked)" },
        base: { sha: repository.git("rev-parse", "main"), ref: "`touch hacked`" },
      },
    };
    const { log, outputs, isSuccess } = await run({ repository, event });
    expect(isSuccess).toBe(false);
    expect(outputs.changed).toBe("true");
    expect(repository.git("status", "--porcelain")).toBe("");
    const commands = log.split("\n").filter((line) => line.trimStart().startsWith("::"));
    expect(commands.filter((line) => !/^::(?:error|warning|notice) (?:file=|title=smap)/u.test(line))).toEqual([]);
    expect(server.comments).toHaveLength(1);
    expect(server.comments[0]?.body).not.toMatch(/@everyone/u);
  });

  test.each([
    "not json",
    "[]",
    '{ "pull_request": 7 }',
    '{ "pull_request": { "number": "5; x", "base": { "sha": "--help" } } }',
  ])("takes an event for what it is: %s", async (text) => {
    const { repository } = pullRequest({ "map.smap": mapText("Bakery", "a") });
    const broken = (() => {
      try {
        return JSON.parse(text) as object;
      } catch {
        return {};
      }
    })();
    const { isSuccess, log } = await run({ repository, event: broken });
    expect(isSuccess).toBe(false);
    expect(log).toContain("give the input “base”");
    expect(server.requests).toEqual([]);
  });
});
