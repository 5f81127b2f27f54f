import {
  Disposable,
  l10n,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import { BeforeTexts, isBeforeText } from "../compare/before-texts.ts";
import { type Client, languageId } from "../server/client.ts";
import type { MapFeed } from "../server/map-feed.ts";
import { onDidTurnIntoMap } from "../server/turned-into-map.ts";
import { PreviewPanel, type PreviewServices } from "./preview-panel.ts";
import { baseName } from "./save.ts";

export const previewType = "smap.preview";

/** What the webview keeps over a reload of the window. */
interface KeptState {
  readonly uri?: string;
  readonly pinned?: boolean;
}

/** All preview panels: at most one that goes along with the active editor, and any number that are pinned to a map. */
export class Previews implements Disposable {
  readonly #panels = new Set<PreviewPanel>();
  readonly #services: PreviewServices;
  readonly #subscriptions: Disposable;

  constructor(extension: Uri, client: Client, feed: MapFeed) {
    const beforeTexts = new BeforeTexts();
    this.#services = { extension, client, feed, beforeTexts };
    this.#subscriptions = Disposable.from(
      beforeTexts,
      window.onDidChangeActiveTextEditor((editor) => this.#goAlong(editor)),
      onDidTurnIntoMap((editor) => this.#goAlong(editor)),
      workspace.onDidCloseTextDocument((document) => this.#closed(document)),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.#moved(oldUri, newUri);
      }),
      window.registerWebviewPanelSerializer(previewType, {
        deserializeWebviewPanel: async (panel: WebviewPanel, state: KeptState | undefined) =>
          this.#restore(panel, state),
      }),
    );
  }

  /** The panel that has the keyboard. */
  get active(): PreviewPanel | undefined {
    return [...this.#panels].find(({ active }) => active);
  }

  /** The panel that has the keyboard, else the one that shows a map. */
  activeOr(uri: Uri | undefined): PreviewPanel | undefined {
    return this.active ?? [...this.#panels].find((panel) => panel.uri.toString() === uri?.toString());
  }

  /** Shows a map: in the panel that shows it, else in the one that goes along, else in a new one. */
  open(uri: Uri, column: ViewColumn): PreviewPanel {
    const key = uri.toString();
    const panels = [...this.#panels];
    const known = panels.find((panel) => panel.uri.toString() === key) ?? panels.find(({ pinned }) => !pinned);
    if (known) {
      known.show(uri);
      known.bringToFront();
      return known;
    }
    const panel = window.createWebviewPanel(
      previewType,
      baseName(uri),
      { viewColumn: column, preserveFocus: column === ViewColumn.Beside },
      // The picture is what people go back to all day: it must be there at once, with the place they had moved it to.
      { retainContextWhenHidden: true },
    );
    return this.#add(panel, uri, false, true);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #add(panel: WebviewPanel, uri: Uri, pinned: boolean, isNew: boolean): PreviewPanel {
    const preview = new PreviewPanel(panel, this.#services, uri, pinned, isNew);
    this.#panels.add(preview);
    preview.onDidDispose(() => this.#panels.delete(preview));
    return preview;
  }

  #restore(panel: WebviewPanel, state: KeptState | undefined): void {
    const active = window.activeTextEditor?.document;
    const uri = state?.uri ? Uri.parse(state.uri) : active?.languageId === languageId ? active.uri : undefined;
    if (uri) this.#add(panel, uri, state?.pinned === true, false);
    else panel.dispose();
  }

  #goAlong(editor: TextEditor | undefined): void {
    if (editor?.document.languageId !== languageId) return;
    const { uri } = editor.document;
    // Whoever looks at the other side of a comparison goes on comparing.
    if (isBeforeText(uri)) return;
    const panels = [...this.#panels];
    if (panels.some((panel) => panel.pinned && panel.uri.toString() === uri.toString())) return;
    for (const panel of panels) if (!panel.pinned && !panel.comparesWith(uri)) panel.show(uri);
  }

  /**
   * A text that no editor shows is closed after a while. If its file is still there it is opened again unseen, so that
   * the picture keeps up with what other programs do to it.
   */
  #closed({ uri, isUntitled }: TextDocument): void {
    for (const panel of this.#of(uri)) {
      if (isUntitled) panel.lose(l10n.t("“{0}” was closed without being saved.", baseName(uri)));
      else void panel.reopen();
    }
  }

  #moved(from: Uri, to: Uri): void {
    for (const panel of this.#panels) {
      const path = panel.uri.path;
      if (panel.uri.toString() === from.toString()) panel.show(to);
      else if (path.startsWith(`${from.path}/`)) panel.show(to.with({ path: to.path + path.slice(from.path.length) }));
    }
  }

  #of(uri: Uri): PreviewPanel[] {
    return [...this.#panels].filter((panel) => panel.uri.toString() === uri.toString());
  }
}
