import { type NewMap, newMapRequest, type TemplateName, templateNames } from "@smap/protocol";
import { commands, type Disposable, l10n, type QuickPickItem, ViewColumn, window, workspace } from "vscode";
import type { Previews } from "./preview/previews.ts";
import { type Client, languageId } from "./server/client.ts";

interface TemplateItem extends QuickPickItem {
  readonly template: TemplateName;
}

function labelOf(template: TemplateName): [label: string, detail: string] {
  switch (template) {
    case "blank":
      return [l10n.t("Blank"), l10n.t("The four perspectives and the clusters of each, to be filled")];
    case "for-profit":
      return [l10n.t("For-profit"), l10n.t("A company: value for its owners from productivity and growth")];
    case "public":
      return [l10n.t("Public"), l10n.t("A public body: its mission on top, money as a means")];
    case "nonprofit":
      return [l10n.t("Nonprofit"), l10n.t("Those it serves and those who give on top")];
    case "slice":
      return [l10n.t("Slice"), l10n.t("One theme of a larger map, from learning to finance")];
  }
}

/** “New Strategy Map…”: asks for a template and a title, and opens the map with its picture beside it. */
export function registerNewMap(client: Client, previews: Previews): Disposable {
  return commands.registerCommand("smap.newMap", async () => {
    const items = templateNames.map((template): TemplateItem => {
      const [label, detail] = labelOf(template);
      return { template, label, detail };
    });
    const picked = await window.showQuickPick(items, {
      title: l10n.t("New Strategy Map"),
      placeHolder: l10n.t("What does the map begin as?"),
      matchOnDetail: true,
    });
    if (!picked) return;
    const title = await window.showInputBox({
      title: l10n.t("New Strategy Map"),
      prompt: l10n.t("The title of the map"),
      value: l10n.t("Our strategy"),
    });
    if (title === undefined) return;
    const request: NewMap = { template: picked.template, title };
    const content = await client.sendRequest<string | null>(newMapRequest, request);
    const document = await workspace.openTextDocument({ language: languageId, content: content ?? "" });
    await window.showTextDocument(document);
    previews.open(document.uri, ViewColumn.Beside);
  });
}
