import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

export type Settings = Readonly<Record<string, unknown>>;

/** What would only be in the way of someone who has come to see maps. */
const quiet: Settings = {
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "editor.minimap.enabled": false,
  "git.openRepositoryInParentFolders": "always",
  "workbench.enableExperiments": false,
  "chat.disableAIFeatures": true,
  "chat.commandCenter.enabled": false,
};

/** Writes the user's settings, once: what the user has changed since stays. */
export async function writeSettings(data: string, settings: Settings): Promise<void> {
  const file = join(data, "User", "settings.json");
  await mkdir(dirname(file), { recursive: true });
  if (!existsSync(file)) await writeFile(file, `${JSON.stringify({ ...quiet, ...settings }, null, 2)}\n`);
}
