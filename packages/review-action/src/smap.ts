import { spawnSync } from "node:child_process";
import { join } from "node:path";

export interface SmapRun {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs the command line that lies beside this bundle; arguments are passed as they are. */
export function smap(args: readonly string[]): SmapRun {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [join(__dirname, "smap.cjs"), ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status: status ?? 2, output: stdout ?? "", errors: error ? error.message : (stderr ?? "") };
}
