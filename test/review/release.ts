import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { entries } from "../../packages/tooling/src/build/entries.ts";
import { temporaryFolder } from "./repository.ts";
import { smapBundle } from "./smap.ts";

const root = join(import.meta.dirname, "../..");

/** This repository as a release has it: the bundles, and what runs them. Returns the folder of the action. */
export function release(): string {
  const folder = temporaryFolder();
  const action = join(folder, "packages/review-action");
  mkdirSync(join(folder, "dist"));
  mkdirSync(action, { recursive: true });
  copyFileSync(smapBundle(), join(folder, "dist/smap.cjs"));
  const source = "packages/review-action/src/main.ts";
  const entry = entries.find((one) => one.source === source);
  if (!entry) throw new Error(`No bundle is made of ${source}`);
  const outfile = join(folder, "dist", entry.output);
  buildSync({ absWorkingDir: root, entryPoints: [source], outfile, bundle: true, logLevel: "error", ...entry.options });
  for (const file of ["action.yml", "run.mjs"])
    copyFileSync(join(root, "packages/review-action", file), join(action, file));
  return action;
}
