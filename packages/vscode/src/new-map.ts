import { type NewMap, type NewMapText, newMapRequest, type TemplateName, templateNames } from "@smap/protocol";
import {
  commands,
  type Disposable,
  l10n,
  Position,
  type QuickPickItem,
  type TextDocument,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
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
    const map = await client.sendRequest<NewMapText | null>(newMapRequest, request);
    if (!map) return;
    const document = await unsaved(map);
    await window.showTextDocument(document);
    previews.open(document.uri, ViewColumn.Beside);
  });
}

/** Opens a text that is not saved yet, and will be in the folder that is open under a name of its own. */
async function unsaved({ text, name }: NewMapText): Promise<TextDocument> {
  const active = window.activeTextEditor && workspace.getWorkspaceFolder(window.activeTextEditor.document.uri);
  const folder = (active ?? workspace.workspaceFolders?.[0])?.uri;
  // An unsaved text cannot say in which virtual file system it is to be.
  const document = folder?.scheme === "file" ? await emptyIn(folder, name) : undefined;
  if (document) {
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(0, 0), text);
    if (await workspace.applyEdit(edit)) return document;
  }
  return workspace.openTextDocument({ language: languageId, content: text });
}

/** A text that is not saved yet, with an address in a folder that no file has. */
async function emptyIn(folder: Uri, name: string): Promise<TextDocument | undefined> {
  for (let number = 1; number < 100; number++) {
    const uri = Uri.joinPath(folder, `${name}${number === 1 ? "" : `-${number}`}.smap`);
    const isThere = await workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (isThere) continue;
    // One that somebody has begun already, perhaps in an earlier session, has a text.
    const document = await workspace.openTextDocument(uri.with({ scheme: "untitled" }));
    if (document.getText() === "") return document;
  }
  return undefined;
}
