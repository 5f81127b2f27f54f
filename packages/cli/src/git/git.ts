import { spawnSync } from "node:child_process";
import { CannotDo } from "../files/cannot-do.ts";

/** What git answered. */
interface Answer {
  readonly status: number;
  readonly output: Buffer;
  readonly errors: string;
}

/** Git's output can be a whole repository's list of files. */
const maxBuffer = 1 << 30;

/**
 * A repository, or a submodule of one. Arguments go to git as they are, never through a shell; names of commits are
 * resolved first, so that what comes after is only ever hexadecimal digits and paths behind `--`.
 */
export class Git {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** @throws CannotDo if there is no git. */
  try(args: readonly string[], input?: string): Answer {
    const { status, stdout, stderr, error } = spawnSync("git", args, {
      cwd: this.folder,
      input: input ?? "",
      maxBuffer,
      windowsHide: true,
      // Messages in English, no writing to the index, and paths that are no patterns unless they say so.
      env: { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0" },
    });
    if ((error as NodeJS.ErrnoException | undefined)?.code === "ENOENT")
      throw new CannotDo("This needs git, and there is none (or this folder is gone).");
    if (error) throw new CannotDo(`git could not be run: ${error.message}`);
    return { status: status ?? 1, output: stdout, errors: stderr.toString("utf8").trim() };
  }

  /** @throws CannotDo with git's own words if it fails. */
  run(args: readonly string[], input?: string): Buffer {
    const { status, output, errors } = this.try(args, input);
    if (status !== 0) throw new CannotDo(`git ${args[0]}: ${errors.split("\n")[0] || `failed with status ${status}`}`);
    return output;
  }

  /** Answers that end with a NUL each. */
  list(args: readonly string[]): string[] {
    const parts = this.run(args).toString("utf8").split("\0");
    return parts.slice(0, -1);
  }
}

/** The repository around a folder, by its top folder. @throws CannotDo if there is none. */
export function repositoryAt(folder: string): Git {
  const { status, output, errors } = new Git(folder).try(["rev-parse", "--show-toplevel"]);
  const top = output.toString("utf8").replace(/\r?\n$/u, "");
  if (status !== 0 || top === "")
    throw new CannotDo(
      /not a git repository/u.test(errors)
        ? `“${folder}” is in no git repository.`
        : `The repository at “${folder}” cannot be used: ${errors.split("\n")[0]}`,
    );
  return new Git(top);
}
