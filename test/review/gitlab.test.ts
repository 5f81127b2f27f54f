import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { CommentServer } from "./comment-server.ts";
import { release } from "./release.ts";
import { mapText, Repository } from "./repository.ts";
import { bash } from "./runner.ts";

interface JobOfTemplate {
  readonly script: readonly string[];
  readonly artifacts: { readonly paths?: readonly string[]; readonly reports?: Readonly<Record<string, string>> };
}

const file = join(import.meta.dirname, "../../packages/review-action/gitlab/smap.gitlab-ci.yml");
const template = parse(readFileSync(file, "utf8")) as Readonly<Record<string, unknown>> & {
  readonly variables: Readonly<Record<string, string>>;
  readonly ".smap": { readonly before_script: readonly string[] };
};

let server: CommentServer;
let action = "";
beforeAll(async () => {
  server = await CommentServer.start("project_12_bot");
  action = release();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.comments.length = 0;
  server.isReadOnly = false;
});

/** Runs a job of the template as GitLab's runner does: one script, `before_script` first. */
function run(job: string, repository: Repository, env: Readonly<Record<string, string>> = {}) {
  const { script } = template[job] as JobOfTemplate;
  return bash([...template[".smap"].before_script, ...script].join("\n"), repository.folder, {
    PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
    HOME: repository.folder,
    ...template.variables,
    SMAP_RUN: join(action, "run.mjs"),
    CI_API_V4_URL: server.url,
    CI_PROJECT_ID: "12",
    CI_MERGE_REQUEST_IID: "5",
    CI_JOB_URL: "https://gitlab.example/g/p/-/jobs/3",
    CI_MERGE_REQUEST_DIFF_BASE_SHA: repository.git("rev-parse", "main"),
    ...env,
  });
}

function mergeRequest(before: string, after: string): Repository {
  const repository = new Repository();
  repository.write({ "map.smap": before, "glob [x].smap": mapText("Same", "a") });
  repository.commit();
  repository.git("switch", "--quiet", "--create", "feature");
  repository.write({ "map.smap": after });
  repository.commit();
  return repository;
}

describe("the GitLab template", () => {
  test("reports the findings that a merge request brings in, and fails for errors", async () => {
    const repository = mergeRequest(mapText("Bakery", "a", "a"), mapText("Bakery", "a", "a", "b", "b"));
    const { status, log } = await run("smap-check", repository);
    expect(status).toBe(1);
    expect(log).toContain("duplicate-name");
    const { reports = {} } = (template["smap-check"] as JobOfTemplate).artifacts;
    const read = (name: string) => readFileSync(join(repository.folder, reports[name] ?? ""), "utf8");
    const issues = JSON.parse(read("codequality")) as { check_name: string }[];
    expect(issues.filter((issue) => issue.check_name === "duplicate-name")).toHaveLength(1);
    expect(read("junit")).toContain('failures="1"');
    const fine = mergeRequest(`${mapText("Bakery", "a", "b")}a -> b\n`, `${mapText("Bakery", "a", "b", "c")}a -> b\n`);
    expect((await run("smap-check", fine)).status).toBe(0);
    expect((await run("smap-check", fine, { SMAP_MAX_WARNINGS: "0" })).status).toBe(1);
  });

  test("checks everything where there is no merge request", async () => {
    const repository = mergeRequest(mapText("Bakery", "a", "a"), mapText("Bakery", "a", "a", "b"));
    const { status } = await run("smap-check", repository, { CI_MERGE_REQUEST_DIFF_BASE_SHA: "" });
    expect(status).toBe(1);
    const { status: narrow } = await run("smap-check", repository, { SMAP_PATHS: "glob*.smap" });
    expect(narrow).toBe(0);
  });

  test("leaves the review as artifacts, and keeps one note up to date", async () => {
    const repository = mergeRequest(mapText("Bakery", "a"), mapText("Bakery", "a", "b"));
    const token = { SMAP_NOTE_TOKEN: "token-of-the-project" };
    const first = await run("smap-review", repository, token);
    expect(first.status, first.log).toBe(0);
    const { paths = [] } = (template["smap-review"] as JobOfTemplate).artifacts;
    const page = readFileSync(join(repository.folder, paths[0] ?? "", "index.html"), "utf8");
    expect(page).toContain('data-change="added"');
    expect(server.comments).toHaveLength(1);
    expect(server.comments[0]?.body).toContain("Objective “Do b” added");
    expect(server.comments[0]?.body).toContain("(https://gitlab.example/g/p/-/jobs/3/artifacts/browse)");
    repository.write({ "map.smap": mapText("Bakery", "a") });
    repository.commit();
    await run("smap-review", repository, token);
    expect(server.comments).toHaveLength(1);
    expect(server.comments[0]?.body).toContain("No map has changed.");
  });

  test("does without a note where there is no token, or one that may not write", async () => {
    const repository = mergeRequest(mapText("Bakery", "a"), mapText("Bakery", "a", "b"));
    expect((await run("smap-review", repository)).status).toBe(0);
    expect(existsSync(join(repository.folder, "strategy-map-review/review.md"))).toBe(true);
    server.isReadOnly = true;
    const { status, log } = await run("smap-review", repository, { SMAP_NOTE_TOKEN: "token-of-the-project" });
    expect(status).toBe(0);
    expect(log).toContain("The review is in the job’s artifacts.");
    expect(server.comments).toEqual([]);
  });

  test("takes hostile names of files for names of files", async () => {
    const names = [
      "-rf.smap",
      "--output=hacked.smap",
      "$(touch hacked).smap",
      "a;touch hacked.smap",
      "new\nline.smap",
      "*.smap",
    ];
    const repository = mergeRequest(mapText("Bakery", "a"), mapText("Bakery", "a", "b"));
    repository.write(Object.fromEntries(names.map((name) => [name, mapText("Hostile", "a", "a")])));
    repository.commit();
    const check = await run("smap-check", repository);
    expect(check.status).toBe(1);
    const report = readFileSync(join(repository.folder, "gl-code-quality-report.json"), "utf8");
    const issues = JSON.parse(report) as readonly { check_name: string; location: { path: string } }[];
    const doubled = issues.filter(({ check_name }) => check_name === "duplicate-name");
    expect(doubled.map(({ location }) => location.path).sort()).toEqual([...names].sort());
    const review = await run("smap-review", repository, { SMAP_NOTE_TOKEN: "token-of-the-project" });
    expect(review.status, review.log).toBe(0);
    const body = server.comments[0]?.body ?? "";
    for (const name of names) expect(body).toContain(`\`${name.replace("\n", "\uFFFD")}\``);
    expect(existsSync(join(repository.folder, "hacked"))).toBe(false);
    expect(existsSync(join(repository.folder, "hacked.smap"))).toBe(false);
  });
});
