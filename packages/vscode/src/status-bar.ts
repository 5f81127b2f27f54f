import type { MapUpdate } from "@smap/protocol";
import { Disposable, l10n, MarkdownString, StatusBarAlignment, type TextEditor, window } from "vscode";
import { isBeforeText } from "./compare/before-texts.ts";
import { languageId } from "./server/client.ts";
import type { MapFeed } from "./server/map-feed.ts";
import { onDidTurnIntoMap } from "./server/turned-into-map.ts";

type Severity = MapUpdate["findings"][number]["severity"];

function clusterTitles(): Readonly<Record<string, string>> {
  return {
    operations: l10n.t("Operations"),
    "customer-management": l10n.t("Customer management"),
    innovation: l10n.t("Innovation"),
    "regulatory-social": l10n.t("Regulatory & social"),
  };
}

/** The balance of the active map at a glance: the objectives of the four process clusters, and the findings that count. */
export class BalanceStatus implements Disposable {
  readonly #item = window.createStatusBarItem("smap.balance", StatusBarAlignment.Left, 10);
  readonly #feed: MapFeed;
  readonly #subscription: Disposable;
  #watching = new Disposable(() => {});
  #shown: string | undefined;
  /** All that the item says now. */
  #said = "";

  constructor(feed: MapFeed) {
    this.#feed = feed;
    this.#item.name = l10n.t("Balance of the Strategy Map");
    this.#subscription = Disposable.from(
      window.onDidChangeActiveTextEditor((editor) => this.#turnTo(editor)),
      onDidTurnIntoMap((editor) => this.#turnTo(editor)),
    );
    this.#turnTo(window.activeTextEditor);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#watching.dispose();
    this.#item.dispose();
  }

  /** While a preview or a panel has the keyboard no text editor is active; the map is still what is worked on. */
  #turnTo(editor: TextEditor | undefined): void {
    const isVisible = window.visibleTextEditors.some(({ document }) => document.uri.toString() === this.#shown);
    if (!editor && isVisible) return;
    const isMap = editor?.document.languageId === languageId && !isBeforeText(editor.document.uri);
    const uri = isMap ? editor.document.uri : undefined;
    if (uri?.toString() === this.#shown) return;
    this.#shown = uri?.toString();
    this.#watching.dispose();
    this.#said = "";
    this.#item.hide();
    this.#item.command = { title: this.#item.name ?? "", command: "smap.preview.showBalance", arguments: [uri] };
    if (uri) this.#watching = this.#feed.watch(uri, (update) => this.#show(update));
  }

  #show({ figures, findings }: MapUpdate): void {
    const titles = clusterTitles();
    const clusters = Object.keys(titles).map((name) => ({ title: titles[name], count: figures.clusters[name] ?? 0 }));
    const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
    const errors = count("error");
    const warnings = count("warning");
    const marks = `${errors ? ` $(error) ${errors}` : ""}${warnings ? ` $(warning) ${warnings}` : ""}`;
    const counts = clusters.map((one) => one.count);
    // A map without those clusters still has objectives.
    const objectives = counts.some((one) => one > 0) ? counts.join("·") : figures.objectives;
    const text = `$(type-hierarchy-super) ${objectives}${marks}`;
    const lines = [
      l10n.t("{0} objectives, {1} of them critical, {2} links", figures.objectives, figures.critical, figures.links),
      ...clusters.map(({ title, count: own }) => `${title}: ${own}`),
      l10n.t(
        "Process objectives by horizon: {0} short, {1} medium, {2} long",
        figures.horizons.short,
        figures.horizons.medium,
        figures.horizons.long,
      ),
      l10n.t("{0} errors, {1} warnings", errors, warnings),
    ];
    // Most keys change none of this, and each change of the item is work for the window that is typed in.
    const said = [text, ...lines].join("\n");
    if (said === this.#said) return;
    this.#said = said;
    this.#item.text = text;
    this.#item.accessibilityInformation = { label: lines.join(". ") };
    this.#item.tooltip = new MarkdownString(lines.join("  \n"));
    this.#item.show();
  }
}
