import { commands, type Disposable, l10n, Uri, ViewColumn, window } from "vscode";
import { languageId } from "../server/client.ts";
import { pickExport } from "./pick-export.ts";
import type { Previews } from "./previews.ts";

/** The commands about the picture. Those that open it take a map's address, which menus and code
 * lenses give; else it is the active editor's. */
export function registerPreviewCommands(previews: Previews): Disposable[] {
  const open = (column: ViewColumn) => (target?: unknown) => {
    const given = typeof target === "string" ? Uri.parse(target) : target;
    const uri = given instanceof Uri ? given : activeMap();
    if (uri) previews.open(uri, column);
    else void window.showInformationMessage(l10n.t("Open a .smap file first: its map is what the preview shows."));
  };
  const panelFor = (map: Uri | undefined) => previews.activeOr(map) ?? (map && previews.open(map, ViewColumn.Beside));
  const exportMap = async () => {
    const map = activeMap();
    if (!previews.activeOr(map) && !map) {
      void window.showInformationMessage(l10n.t("Open a .smap file first: its map is what is exported."));
      return;
    }
    const wish = await pickExport();
    // Only the panel has the picture that goes into the file.
    if (wish) panelFor(map)?.ask({ type: "export", ...wish });
  };
  return [
    commands.registerCommand("smap.preview.open", open(ViewColumn.Active)),
    commands.registerCommand("smap.preview.openToSide", open(ViewColumn.Beside)),
    commands.registerCommand("smap.preview.showSource", () => previews.active?.showSource()),
    commands.registerCommand("smap.preview.togglePin", () => {
      const panel = panelFor(activeMap());
      panel?.pin(!panel.pinned);
    }),
    commands.registerCommand("smap.preview.showBalance", () => panelFor(activeMap())?.ask({ type: "balance" }, true)),
    commands.registerCommand("smap.preview.export", exportMap),
  ];
}

export function activeMap(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === languageId ? document.uri : undefined;
}
