import { join } from "node:path";
import { run } from "../process/run.ts";
import { cacheFolder } from "./install.ts";
import { type Settings, writeSettings } from "./settings.ts";

export interface DesktopOptions {
  readonly folder: string;
  readonly file: string;
  readonly settings: Settings;
}

/**
 * Opens a folder and a file in the VS Code that is installed here, with a packaged extension. It is given settings and
 * extensions of its own; only where we are run from a terminal of a VS Code that is connected to this machine from
 * elsewhere there is no second one to be had, and the extension is installed in that.
 */
export async function openDesktop(
  code: string,
  vsix: string,
  { folder, file, settings }: DesktopOptions,
): Promise<void> {
  const data = join(cacheFolder(), "desktop");
  const own = ["--user-data-dir", data, "--extensions-dir", join(data, "extensions")];
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const places = process.env.VSCODE_IPC_HOOK_CLI ? [] : [...own, ...asRoot];
  if (places.length > 0) await writeSettings(data, settings);
  await run(code, [...places, "--install-extension", vsix, "--force"], { quiet: true });
  await run(code, [...places, "--new-window", folder, file], { quiet: true });
}
