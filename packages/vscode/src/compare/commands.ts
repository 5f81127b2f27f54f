import { commands, type Disposable, l10n, Uri, ViewColumn, window } from "vscode";
import { activeMap } from "../preview/commands.ts";
import type { Previews } from "../preview/previews.ts";
import { repositoryOf } from "./git.ts";
import type { OtherSide } from "./other-side.ts";
import { headSide, pickOtherSide } from "./pick.ts";

/** The commands that compare a map with another version of it. The Source Control view gives its entry for the map. */
export function registerCompareCommands(previews: Previews): Disposable[] {
  const compare = (ask: (map: Uri) => Promise<OtherSide | undefined>) => async (target?: unknown) => {
    const map = addressIn(target) ?? previews.active?.uri ?? activeMap();
    if (!map)
      return void window.showInformationMessage(l10n.t("Open a .smap file first: its map is what is compared."));
    const side = await ask(map);
    if (side) previews.open(map, ViewColumn.Beside).compare(side);
  };
  return [
    commands.registerCommand("smap.compare.with", compare(pickOtherSide)),
    commands.registerCommand("smap.compare.withHead", compare(askHead)),
  ];
}

async function askHead(map: Uri): Promise<OtherSide | undefined> {
  const repository = await repositoryOf(map);
  if (!repository) void window.showInformationMessage(l10n.t("This map is not in a Git repository."));
  return repository && headSide(repository, map);
}

function addressIn(target: unknown): Uri | undefined {
  if (target instanceof Uri) return target;
  if (typeof target !== "object" || target === null || !("resourceUri" in target)) return undefined;
  return target.resourceUri instanceof Uri ? target.resourceUri : undefined;
}
