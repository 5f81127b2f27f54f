import { rm } from "node:fs/promises";
import { run } from "../process/run.ts";
import { packagedExtension } from "../repository.ts";
import { stageExtension } from "./stage.ts";

/** Packages the extension of what is built. Returns the package's path. @throws CommandFailed, with what the packager said */
export async function packageExtension(): Promise<string> {
  const target = packagedExtension();
  await rm(target, { force: true });
  // Our manifest names no repository, and so relative links in the extension's page have nowhere to lead.
  const options = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links", "--out", target];
  await run("vsce", ["package", ...options], { cwd: await stageExtension(), quiet: true });
  return target;
}
