import { commands, type Disposable, l10n, Uri, ViewColumn, window } from "vscode";
import { activeMap } from "../preview/commands.ts";
import type { Previews } from "../preview/previews.ts";
import { baseName } from "../preview/save.ts";
import { repositoryOf } from "./git.ts";
import type { OtherSide } from "./other-side.ts";
import { headSide, pickOtherSide } from "./pick.ts";
import { isMapFile, showWhereMapsAre } from "./source-control.ts";

/**
 * The commands that compare a map with another version of it. Menus give what they are about: an address, or the Source
 * Control view's entry for the file.
 */
export function registerCompareCommands(previews: Previews): Disposable[] {
  const compare = (ask: (map: Uri) => Promise<OtherSide | undefined>) => async (target?: unknown) => {
    const given = addressIn(target);
    // The entry in Source Control is there for every file.
    if (given && !(target instanceof Uri) && !isMapFile(given))
      return void window.showInformationMessage(l10n.t("“{0}” is not a strategy map.", baseName(given)));
    const map = given ?? previews.active?.uri ?? activeMap();
    if (!map)
      return void window.showInformationMessage(l10n.t("Open a .smap file first: its map is what is compared."));
    const side = await ask(map);
    if (side) previews.open(map, ViewColumn.Beside).compare(side);
  };
  return [
    commands.registerCommand("smap.compare.with", compare(pickOtherSide)),
    commands.registerCommand("smap.compare.withHead", compare(askHead)),
    showWhereMapsAre(),
  ];
}

async function askHead(map: Uri): Promise<OtherSide | undefined> {
  if (map.scheme === "untitled")
    return void window.showInformationMessage(
      l10n.t("This map has not been saved yet: there is nothing to compare it with."),
    );
  const repository = await repositoryOf(map);
  if (!repository) void window.showInformationMessage(l10n.t("This map is not in a Git repository."));
  return repository && headSide(repository, map);
}

function addressIn(target: unknown): Uri | undefined {
  // The title bar of a preview gives the address of the panel, which is no file.
  if (target instanceof Uri) return target.scheme === "webview-panel" ? undefined : target;
  if (typeof target !== "object" || target === null || !("resourceUri" in target)) return undefined;
  return target.resourceUri instanceof Uri ? target.resourceUri : undefined;
}
