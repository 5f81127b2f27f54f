import { type ChildProcess, spawn } from "node:child_process";
import { run } from "../process/run.ts";
import type { InstalledEditor } from "./install.ts";
import { type Settings, writeSettings } from "./settings.ts";

/** Where a served editor keeps what it writes. */
export interface EditorFolders {
  readonly data: string;
  readonly extensions: string;
}

export interface ServeOptions extends EditorFolders {
  /** What the user's settings begin with. */
  readonly settings?: Settings;
}

export interface ServedEditor {
  readonly address: string;
  /** Resolves when it has ended, by itself or not. */
  readonly ended: Promise<void>;
  /** What it wrote last, to tell why it failed. */
  output(): string;
  stop(): Promise<void>;
}

function placesOf({ data, extensions }: EditorFolders): string[] {
  return ["--user-data-dir", data, "--server-data-dir", data, "--extensions-dir", extensions];
}

/** Installs a packaged extension, in place of an older one. */
export async function installExtension(editor: InstalledEditor, vsix: string, folders: EditorFolders): Promise<void> {
  const options = [editor.server, "--install-extension", vsix, "--force", ...placesOf(folders)];
  await run(editor.node, options, { quiet: true });
}

/** Serves the editor on the loopback address. @throws with its last words if it ends before it listens */
export async function serveEditor(editor: InstalledEditor, options: ServeOptions): Promise<ServedEditor> {
  await writeSettings(options.data, options.settings ?? {});
  const host = ["--host", "127.0.0.1", "--port", "0", "--without-connection-token"];
  const child = spawn(editor.node, [editor.server, ...host, "--accept-server-license-terms", ...placesOf(options)], {
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that the extension hosts and their servers can be ended with it.
    detached: true,
    // Variables of an editor in whose terminal we may be running would be taken for its own.
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("VSCODE_"))),
  });
  let output = "";
  const ended = new Promise<void>((resolve) => {
    child.on("error", (error) => {
      output += error.message;
      resolve();
    });
    child.on("exit", () => resolve());
  });
  const port = await new Promise<number>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-8000);
      const found = /listening on (\d+)/.exec(output);
      if (found) resolve(Number(found[1]));
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    void ended.then(() => reject(new Error(`The editor did not start.\n${output}`)));
  });
  return { address: `http://127.0.0.1:${port}/`, ended, output: () => output, stop: () => endGroup(child, ended) };
}

/** Ends a process and all that it started: asks first, and after five seconds does not ask any more. */
async function endGroup({ pid }: ChildProcess, ended: Promise<void>): Promise<void> {
  if (pid === undefined) return;
  const signal = (name: NodeJS.Signals | 0): boolean => {
    try {
      return process.kill(-pid, name);
    } catch {
      return false;
    }
  };
  signal("SIGTERM");
  const deadline = Date.now() + 5000;
  while (signal(0) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
  signal("SIGKILL");
  await ended;
}
