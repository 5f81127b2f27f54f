import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { bundleAll } from "./build/bundle.ts";
import { openDesktop } from "./editor/desktop.ts";
import { openDoorstep } from "./editor/doorstep.ts";
import { cacheFolder, installEditor } from "./editor/install.ts";
import { installExtension, serveEditor } from "./editor/serve.ts";
import { currentEditor } from "./editor/versions.ts";
import { packageExtension } from "./package/package-extension.ts";
import { findProgram } from "./process/programs.ts";
import { withProgress } from "./process/progress.ts";
import { root } from "./repository.ts";

/**
 * Opens the examples in VS Code with the extension as it is in this working copy.
 *
 *     npm start              in the VS Code of this machine, else in one that is served to the browser
 *     npm start -- --web     in one that is served to the browser
 *
 * Either has a folder of its own for settings and extensions, in the user's cache: nobody's own VS Code is changed.
 */
const examples = join(root, "examples");
const first = join(examples, "lumen.smap");
/** A newcomer sees the picture without having to know of it. */
const settings = { "smap.preview.openAutomatically": true };

async function packaged(): Promise<string> {
  return withProgress("Building the extension", async () => {
    await bundleAll(true);
    return packageExtension();
  });
}

async function serve(): Promise<void> {
  const vsix = await packaged();
  const editor = await installEditor(currentEditor);
  const home = join(cacheFolder(), "served");
  const folders = { data: join(home, "data"), extensions: join(home, "extensions") };
  await mkdir(home, { recursive: true });
  const served = await withProgress("Starting VS Code", async () => {
    await installExtension(editor, vsix, folders);
    return serveEditor(editor, { ...folders, settings });
  });
  const { host } = new URL(served.address);
  const payload = JSON.stringify([["openFile", `vscode-remote://${host}${encodeURI(first)}`]]);
  const query = new URLSearchParams({ folder: examples, payload });
  const doorstep = await openDoorstep(`${served.address}?${query}`, 8137);
  console.log(`\nVS Code is at  ${doorstep.address}\n\nOpen that in a browser. Ctrl-C ends it.`);
  const asked = new Promise<"asked">((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve("asked"));
  });
  const end = await Promise.race([asked, served.ended]);
  doorstep.close();
  await served.stop();
  if (end !== "asked") throw new Error(`VS Code has ended.\n${served.output()}`);
}

const code = process.argv.includes("--web") ? undefined : findProgram("code");
try {
  if (code) {
    await openDesktop(code, await packaged(), { folder: examples, file: first, settings });
    console.log("VS Code is open with the examples.");
  } else await serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
