import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { findProgram } from "../process/programs.ts";
import { withProgress } from "../process/progress.ts";
import { run } from "../process/run.ts";
import { type EditorVersion, nodePackage, nodeProgram } from "./versions.ts";

/** An editor that can be served. */
export interface InstalledEditor {
  readonly version: EditorVersion;
  /** VS Code's server, run by {@link InstalledEditor.node}. */
  readonly server: string;
  readonly node: string;
}

/** What is worth keeping between runs, for all working copies. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "smap");
}

/** @throws saying what to install, if the native modules cannot be built here. */
function requireBuildTools(): void {
  const needed = [
    { program: "python3", found: findProgram("python3", "python") },
    { program: "make", found: findProgram("make", "gmake") },
    { program: "g++", found: findProgram("g++", "c++", "clang++") },
  ];
  const missing = needed.filter(({ found }) => !found).map(({ program }) => program);
  if (missing.length > 0 && process.platform !== "win32") {
    throw new Error(
      `The editor's two native modules are built on this machine, and ${missing.join(", ")} ${missing.length > 1 ? "are" : "is"} missing.\n` +
        "On Debian or Ubuntu: apt-get install python3 make g++",
    );
  }
}

async function installInto(folder: string, version: EditorVersion): Promise<void> {
  const npm = (options: string[], cwd: string): Promise<void> =>
    run("npm", [...options, "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd,
      quiet: true,
      // The Node that runs the editor builds its modules, against its own headers, whatever Node called us.
      env: {
        PATH: `${dirname(nodeProgram(folder))}${delimiter}${process.env.PATH}`,
        npm_config_nodedir: join(folder, "node_modules", nodePackage()),
      },
    });
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "editor", private: true }));
  const packages = [`code-server@${version.codeServer}`, `${nodePackage()}@${version.node}`];
  await npm(["install", ...packages, "--ignore-scripts"], folder);
  const vscode = join(folder, "node_modules", "code-server", "lib", "vscode");
  await npm(["install", "--omit=dev", "--ignore-scripts"], vscode);
  await npm(["rebuild", ...version.nativeModules], vscode);
}

/**
 * Installs the editor into the user's cache, once. The folder gets its name only when everything is in it: whoever finds it
 * finds it whole, and an installation that was broken off leaves nothing that is taken for one.
 */
export async function installEditor(version: EditorVersion): Promise<InstalledEditor> {
  const folder = join(
    cacheFolder(),
    `code-server-${version.codeServer}-node-${version.node}-${process.platform}-${process.arch}`,
  );
  if (!existsSync(folder)) {
    requireBuildTools();
    await mkdir(cacheFolder(), { recursive: true });
    const unfinished = await mkdtemp(join(cacheFolder(), "unfinished-"));
    try {
      await withProgress(`Installing VS Code ${version.vscode} (once, about a minute)`, () =>
        installInto(unfinished, version),
      );
      await rename(unfinished, folder).catch((error: unknown) => {
        // Another process was faster; its folder is as good.
        if (!existsSync(folder)) throw error;
      });
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  }
  return {
    version,
    node: nodeProgram(folder),
    server: join(folder, "node_modules/code-server/lib/vscode/out/server-main.js"),
  };
}
