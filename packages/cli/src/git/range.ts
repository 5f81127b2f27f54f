import { CannotDo } from "../files/cannot-do.ts";
import type { Git } from "./git.ts";

/** What is compared: two commits, or a commit and the files as they are now. */
export interface Range {
  /** The hash of the commit before. */
  readonly before: string;
  /** The hash of the commit after; absent for the files as they are. */
  readonly after?: string;
}

const shallowHelp =
  "This clone is shallow, its history is cut off. Fetch the rest of it by “git fetch --unshallow” (in GitHub Actions: “fetch-depth: 0” for actions/checkout; in GitLab CI: “GIT_DEPTH: 0”).";

/**
 * `BASE`: from where HEAD left BASE to the files as they are now. `BASE..HEAD` (or with three dots): from there to HEAD, as
 * a pull request shows it.
 *
 * @throws CannotDo if a commit does not exist, or if the two have nothing in common.
 */
export function rangeOf(git: Git, text: string): Range {
  const dots = /\.\.\.?/u.exec(text);
  const base = dots ? text.slice(0, dots.index) : text;
  const head = dots ? text.slice(dots.index + dots[0].length) || "HEAD" : undefined;
  if (base === "") throw new CannotDo("“--git” needs the commit to compare with: BASE or BASE..HEAD.");
  const from = commitOf(git, base);
  const to = commitOf(git, head ?? "HEAD");
  const before = mergeBase(git, { name: base, hash: from }, { name: head ?? "HEAD", hash: to });
  return head === undefined ? { before } : { before, after: to };
}

/** The hash of the commit that a name stands for. */
function commitOf(git: Git, name: string): string {
  // Git has no such names; whoever passes one means an option, or worse.
  const isName = !name.startsWith("-") && !/\p{Cc}/u.test(name);
  const { status, output } = isName
    ? git.try(["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`])
    : { status: 1, output: Buffer.alloc(0) };
  // Some versions of git repeat the option in their answer.
  const hash = /^[0-9a-f]{40,64}$/mu.exec(output.toString("latin1"))?.[0];
  if (status !== 0 || !hash)
    throw new CannotDo(
      `There is no commit “${shown(name)}” in this clone.${isShallow(git) ? ` ${shallowHelp}` : " Fetch it first, or see “git branch --all” for the names that there are."}`,
    );
  return hash;
}

function mergeBase(git: Git, base: { name: string; hash: string }, head: { name: string; hash: string }): string {
  const { status, output } = git.try(["merge-base", base.hash, head.hash]);
  const hash = output.toString("latin1").split("\n")[0];
  if (status === 0 && hash) return hash;
  throw new CannotDo(
    `“${shown(base.name)}” and “${shown(head.name)}” have no common commit here. ${isShallow(git) ? shallowHelp : "To compare two unrelated versions, compare their files: “smap diff BEFORE AFTER”."}`,
  );
}

function isShallow(git: Git): boolean {
  return git.try(["rev-parse", "--is-shallow-repository"]).output.toString("latin1").trim() === "true";
}

function shown(name: string): string {
  return name.replace(/\p{Cc}/gu, "\uFFFD").slice(0, 200);
}
