#!/usr/bin/env node
/**
 * Runs one of this repository's bundled programs: `run.mjs smap check` the command line, `run.mjs review` a step of the
 * review. Bundles that lie in `dist` are run; a plain clone builds them the first time, which takes a minute or two.
 *
 * Plain JavaScript without a dependency, for Node 20 and newer. It runs nothing of the folder that it is called in: that
 * may be somebody else's pull request.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const programs = { smap: "smap.cjs", review: "review-action.cjs" };
const [program = "", ...args] = process.argv.slice(2);

function bundle(name) {
  const file = join(root, "dist", name);
  if (existsSync(file)) return file;
  process.stderr.write("Building smap, once …\n");
  const { status } = spawnSync(process.execPath, [join(root, "packages", "tooling", "run.mjs"), "build"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return status === 0 && existsSync(file) ? file : undefined;
}

if (!Object.hasOwn(programs, program)) {
  process.stderr.write(`There is no program “${program}”; there are ${Object.keys(programs).join(" and ")}.\n`);
  process.exitCode = 2;
} else {
  const file = bundle(programs[program]);
  if (!file) {
    process.stderr.write("smap could not be built.\n");
    process.exitCode = 2;
  } else {
    const { status } = spawnSync(process.execPath, [file, ...args], { stdio: "inherit" });
    process.exitCode = status ?? 2;
  }
}
