import { readFileSync } from "node:fs";

/** What happened in the repository, as far as a review needs it. */
export interface HappenedEvent {
  /** The commit to compare with; a hash, or the default branch on the remote. */
  readonly base?: string;
  /** The number of the pull request. */
  readonly pullRequest?: number;
}

/** Reads the event that GitHub describes in a file. What is not as it should be is not there. */
export function readEvent(path = process.env.GITHUB_EVENT_PATH): HappenedEvent {
  const event = parse(path);
  const pull = record(event.pull_request);
  if (pull) {
    const base = hash(record(pull.base)?.sha);
    const number = pull.number;
    return { ...(base ? { base } : {}), ...(Number.isInteger(number) ? { pullRequest: number as number } : {}) };
  }
  const group = hash(record(event.merge_group)?.base_sha);
  if (group) return { base: group };
  const before = hash(event.before);
  // A new branch comes after nothing: it is compared with the branch that it will go to.
  if (before && !/^0+$/u.test(before)) return { base: before };
  const branch = record(event.repository)?.default_branch;
  return typeof branch === "string" ? { base: `origin/${branch}` } : {};
}

function parse(path: string | undefined): Readonly<Record<string, unknown>> {
  if (!path) return {};
  try {
    return record(JSON.parse(readFileSync(path, "utf8"))) ?? {};
  } catch {
    return {};
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
}

function hash(value: unknown): string | undefined {
  return typeof value === "string" && /^[0-9a-f]{40,64}$/u.test(value) ? value : undefined;
}
