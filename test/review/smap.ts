import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { vi } from "vitest";
import { entries } from "../../packages/tooling/src/build/entries.ts";

// Each test starts programs, some of them dozens; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

let bundled: string | undefined;

/** The command line as it is shipped: one file. */
export function smapBundle(): string {
  if (bundled) return bundled;
  const source = "packages/cli/src/main.ts";
  const entry = entries.find((one) => one.source === source);
  if (!entry) throw new Error(`No bundle is made of ${source}`);
  const folder = mkdtempSync(join(tmpdir(), "smap-cli-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  bundled = join(folder, entry.output);
  const absWorkingDir = join(import.meta.dirname, "..", "..");
  buildSync({
    absWorkingDir,
    entryPoints: [source],
    outfile: bundled,
    bundle: true,
    logLevel: "error",
    ...entry.options,
  });
  return bundled;
}

export interface Run {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the command line in a folder. */
export function smap(folder: string, ...args: readonly string[]): Run {
  const env = { ...process.env, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [smapBundle(), ...args], {
    cwd: folder,
    encoding: "utf8",
    env,
    maxBuffer: 1 << 28,
  });
  return { status, output: stdout, errors: stderr };
}
