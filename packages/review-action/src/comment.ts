import { readFileSync } from "node:fs";
import { bodyOf, keepUpToDate, NotAllowed } from "./comments.ts";
import { readEvent } from "./event.ts";
import { GitHubComments } from "./github-comments.ts";
import { GitLabNotes } from "./gitlab-notes.ts";
import { annotate } from "./runner.ts";

/** Keeps the comment on a pull request of GitHub up to date. Without permission, as in a fork's, the summary has it all. */
export async function comment(): Promise<void> {
  const { SMAP_TOKEN: token, SMAP_COMMENT_AUTHOR: author = "github-actions[bot]" } = process.env;
  const { SMAP_MARKDOWN, SMAP_CHANGED, SMAP_PICTURE, GITHUB_REPOSITORY: repository = "" } = process.env;
  const { GITHUB_API_URL: api = "https://api.github.com", GITHUB_SERVER_URL, GITHUB_RUN_ID } = process.env;
  const { pullRequest } = readEvent();
  if (pullRequest === undefined || !SMAP_MARKDOWN) return;
  if (!token || !/^[\w.-]+\/[\w.-]+$/u.test(repository)) {
    annotate("notice", "There is no token to comment with; the review is in the job’s summary.");
    return;
  }
  const run = GITHUB_RUN_ID && `${GITHUB_SERVER_URL}/${repository}/actions/runs/${GITHUB_RUN_ID}`;
  const body = bodyOf(readFileSync(SMAP_MARKDOWN, "utf8"), [
    ["The picture of the changes", SMAP_PICTURE],
    ["The run", run],
  ]);
  const comments = new GitHubComments({ api, repository, token, pullRequest });
  await withPermission(
    "the job’s summary",
    keepUpToDate(comments, author, { body, isChanged: SMAP_CHANGED === "true" }),
  );
}

/** The same for a merge request of GitLab. The job's own token may not comment there: it takes a project's. */
export async function note(): Promise<void> {
  const { SMAP_NOTE_TOKEN: token, SMAP_MARKDOWN, SMAP_CHANGED, CI_API_V4_URL, CI_PROJECT_ID } = process.env;
  const { CI_MERGE_REQUEST_IID, CI_JOB_URL } = process.env;
  if (!token || !CI_API_V4_URL || !CI_PROJECT_ID || !CI_MERGE_REQUEST_IID || !SMAP_MARKDOWN) return;
  const place = { api: CI_API_V4_URL, project: CI_PROJECT_ID, token, mergeRequest: CI_MERGE_REQUEST_IID };
  const notes = new GitLabNotes(place);
  const picture = CI_JOB_URL && `${CI_JOB_URL}/artifacts/browse`;
  const body = bodyOf(readFileSync(SMAP_MARKDOWN, "utf8"), [["The picture of the changes", picture]]);
  const work = async () => {
    await keepUpToDate(notes, await notes.author(), { body, isChanged: SMAP_CHANGED === "true" });
  };
  await withPermission("the job’s artifacts", work());
}

async function withPermission(place: string, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof NotAllowed)) throw error;
    annotate("notice", `${error.message} The review is in ${place}.`);
  }
}
