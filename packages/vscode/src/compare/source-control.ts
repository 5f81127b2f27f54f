import { commands, type Disposable, type Uri, workspace } from "vscode";
import { languageId } from "../server/client.ts";
import { mapFiles } from "./map-files.ts";

/**
 * The menus of the Source Control view do not say which file they are of, so our entry is there for all files of a
 * workspace that has maps, and for none of any other.
 */
export function showWhereMapsAre(): Disposable {
  const show = (): void => void commands.executeCommand("setContext", "smap.hasMaps", true);
  void mapFiles(1).then(({ length }) => {
    if (length > 0) show();
  });
  return workspace.onDidOpenTextDocument(({ languageId: opened }) => {
    if (opened === languageId) show();
  });
}

export function isMapFile({ path }: Uri): boolean {
  return path.endsWith(".smap");
}
