import { commands, type Disposable, l10n, TabInputText, Uri, ViewColumn, window } from "vscode";
import { isBeforeText } from "../compare/before-texts.ts";
import { languageId } from "../server/client.ts";
import { pickExport } from "./pick-export.ts";
import type { PreviewPanel } from "./preview-panel.ts";
import type { Previews } from "./previews.ts";

/** The commands about the picture. Those that open it take a map's address, which menus and code
 * lenses give; else it is the active editor's. */
export function registerPreviewCommands(previews: Previews): Disposable[] {
  const open = (column: ViewColumn) => (target?: unknown) => {
    const given = typeof target === "string" ? Uri.parse(target) : target;
    const uri = given instanceof Uri ? given : (activeMap() ?? mapInATab());
    if (uri) previews.open(uri, column);
    else void window.showInformationMessage(l10n.t("Open a .smap file first: its map is what the preview shows."));
  };
  /** What a command does with a map's panel, which is opened if there is none; without a map at hand, that is said. */
  const withPanel = (act: (panel: () => PreviewPanel) => void | Promise<void>) => (target?: unknown) => {
    // The status bar says which map it is about.
    const given = target instanceof Uri && target.scheme !== "webview-panel" ? target : undefined;
    const map = given ?? activeMap();
    const known = given ? undefined : previews.activeOr(map);
    if (known) return act(() => known);
    if (map) return act(() => previews.open(map, ViewColumn.Beside));
    void window.showInformationMessage(l10n.t("Open a .smap file first: its map is what this is about."));
  };
  const exportMap = withPanel(async (panel) => {
    const wish = await pickExport();
    // Only the panel has the picture that goes into the file.
    if (wish) panel().ask({ type: "export", ...wish });
  });
  const togglePin = withPanel((panel) => {
    const { pinned } = panel();
    panel().pin(!pinned);
  });
  return [
    commands.registerCommand("smap.preview.open", open(ViewColumn.Active)),
    commands.registerCommand("smap.preview.openToSide", open(ViewColumn.Beside)),
    commands.registerCommand("smap.preview.showSource", () => previews.active?.showSource()),
    commands.registerCommand("smap.preview.togglePin", togglePin),
    commands.registerCommand(
      "smap.preview.showBalance",
      withPanel((panel) => {
        const isFromText = !previews.active;
        panel().ask({ type: "balance", isFromText }, true);
      }),
    ),
    commands.registerCommand("smap.preview.export", exportMap),
  ];
}

/** A map that is open, where none is being worked on, as in the walkthrough: the one in view first. */
function mapInATab(): Uri | undefined {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const inputs = tabs.toSorted((a, b) => Number(b.isActive) - Number(a.isActive)).map(({ input }) => input);
  return inputs
    .filter((input) => input instanceof TabInputText)
    .map(({ uri }) => uri)
    .find((uri) => uri.path.endsWith(".smap") && !isBeforeText(uri));
}

export function activeMap(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === languageId && !isBeforeText(document.uri) ? document.uri : undefined;
}
