import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { run } from "../../../process/run.ts";
import { dist, root } from "../../../repository.ts";

/** What the button says that shows that the editor knows the extension. */
export const openFloor = "Open Floor";

const manifest = {
  name: "floor",
  version: "0.1.0",
  publisher: "smap",
  license: "MIT",
  engines: { vscode: "^1.100.0" },
  main: "./extension.cjs",
  activationEvents: ["onLanguage:plaintext"],
  contributes: {
    commands: [{ command: "floor.open", title: openFloor, icon: "$(eye)" }],
    menus: { "editor/title": [{ command: "floor.open", group: "navigation" }] },
    keybindings: [{ command: "floor.open", key: "ctrl+k v" }],
  },
};

/** Packages the extension that does the least. Returns the package's path. */
export async function packFloor(): Promise<string> {
  const folder = join(dist, "bench", "floor");
  const target = join(dist, "bench", "floor.vsix");
  await mkdir(folder, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ["packages/tooling/src/bench/editor/floor/extension.ts"],
    outfile: join(folder, "extension.cjs"),
    bundle: true,
    platform: "node",
    format: "cjs",
    external: ["vscode"],
  });
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  const options = ["--no-dependencies", "--allow-missing-repository", "--skip-license", "--out", target];
  await run("vsce", ["package", ...options], { cwd: folder, quiet: true });
  return target;
}
