/**
 * Runs one of the project's tools: `node packages/tooling/run.mjs build --watch` runs `src/build.ts`.
 *
 * Plain JavaScript without a dependency, so that it works on a fresh clone and on the oldest Node we support: it installs
 * the dependencies if they are missing or are not those of the lockfile, and hands over to the Node that came with them,
 * which runs TypeScript as it is.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const modules = join(root, "node_modules");
const node = join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, "utf8")).packages ?? {};
  } catch {
    return {};
  }
}

/** Compares what is installed with the lockfile by versions, not by dates: a checkout changes dates and nothing else. */
function isInstalled() {
  if (!existsSync(node)) return false;
  const installed = packagesOf(join(modules, ".package-lock.json"));
  return Object.entries(packagesOf(join(root, "package-lock.json"))).every(
    ([path, { version, optional }]) =>
      !path.includes("node_modules/") || optional || (installed[path] && installed[path].version === version),
  );
}

function install() {
  const begin = Date.now();
  process.stderr.write("Installing the dependencies (npm ci, a minute or two the first time) …\n");
  const npm = process.env.npm_execpath;
  const options = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status, error } = npm?.endsWith("js")
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: ["ignore", "ignore", "inherit"] })
    : spawnSync("npm", options, {
        cwd: root,
        stdio: ["ignore", "ignore", "inherit"],
        shell: process.platform === "win32",
      });
  if (status !== 0) {
    process.stderr.write(`The dependencies could not be installed${error ? `: ${error.message}` : ""}.\n`);
    process.exit(status || 1);
  }
  process.stderr.write(`Installing the dependencies took ${Math.round((Date.now() - begin) / 1000)} s.\n`);
}

function run(tool, options) {
  const path = `${join(modules, ".bin")}${delimiter}${process.env.PATH ?? ""}`;
  const child = spawn(node, [join(root, "packages", "tooling", "src", `${tool}.ts`), ...options], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: path },
  });
  // The terminal sends Ctrl-C to the tool as well, which ends in its own time; a `kill` reaches only this process.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    process.exitCode = signal ? 130 : (code ?? 1);
  });
}

const [major = 0] = process.versions.node.split(".").map(Number);
const [tool, ...options] = process.argv.slice(2);
if (major < 20) {
  process.stderr.write(`This needs Node 20 or newer; “${process.execPath}” is ${process.version}.\n`);
  process.exitCode = 2;
} else if (!tool || !existsSync(join(root, "packages", "tooling", "src", `${tool}.ts`))) {
  process.stderr.write(`There is no tool “${tool ?? ""}” in packages/tooling/src.\n`);
  process.exitCode = 2;
} else {
  if (!isInstalled()) install();
  run(tool, options);
}
