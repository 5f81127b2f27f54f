import { type FromPreview, type ToPreview, type WriteChanges, type WrittenChanges, writeRequest } from "@smap/protocol";
import { commands, l10n, type TextDocument, Uri, type ViewColumn, WorkspaceEdit, window, workspace } from "vscode";
import type { Client } from "../server/client.ts";
import { reveal, toRange } from "./places.ts";

/** What the picture is told of an edit that it asked for. */
type Answer = Extract<ToPreview, { type: "edited" | "refused" }>;
type Change = Extract<FromPreview, { type: "change" }>;
type Beginning = Extract<FromPreview, { type: "write" }>;

/**
 * Writes what was done in the picture into the text, as one step that the editor can undo. The text stays the only truth:
 * if it is no longer the one that the picture shows, nothing is done.
 * @returns nothing if there was nothing to write
 */
export async function writeEdit(client: Client, asked: Change | Beginning): Promise<Answer | undefined> {
  const { uri, version } = asked;
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  if (document.version !== version) return outdated();
  const edit = asked.type === "change" ? await changing(client, document, asked) : atEnd(document, asked.text);
  if (!(edit instanceof WorkspaceEdit)) return edit;
  if (document.version !== version) return outdated();
  if (!(await workspace.applyEdit(edit))) return refused(l10n.t("The editor does not accept changes to this text."));
  return { type: "edited", uri, version: document.version };
}

async function changing(
  client: Client,
  { uri: target }: TextDocument,
  { uri, version, changes }: Change,
): Promise<WorkspaceEdit | Answer | undefined> {
  const request: WriteChanges = { uri, version, changes };
  const { edits, problems } = await client.sendRequest<WrittenChanges>(writeRequest, request);
  if (problems.length > 0) return refused(problems.join(" "));
  if (edits.length === 0) return undefined;
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(target, toRange(range), newText);
  return edit;
}

/** Something more at the end of a text, with an empty line before it. */
function atEnd(document: TextDocument, text: string): WorkspaceEdit {
  const before = document.getText();
  const lineEnds = /\n{0,2}$/u.exec(before.replaceAll("\r", ""))?.[0].length ?? 0;
  const lacking = before.trim() === "" ? 0 : 2 - lineEnds;
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(before.length), "\n".repeat(lacking) + text);
  return edit;
}

/**
 * Takes back the last edit of a text, or makes it again, as the editor does in the text that has the keyboard.
 * @param picture the column of the picture, which must stay in view
 * @returns nothing if it was done
 */
export async function travel(
  uri: Uri,
  type: "undo" | "redo",
  picture: ViewColumn | undefined,
): Promise<Answer | undefined> {
  const { visibleTextEditors } = window;
  const isShown = visibleTextEditors.some(({ document }) => document.uri.toString() === uri.toString());
  const document = await workspace.openTextDocument(uri);
  const { version } = document;
  // The editor undoes where the keyboard is. It is in the text as short as can be: a key that comes now is typed there.
  await reveal(uri, undefined, { focus: true }, picture);
  await commands.executeCommand(type);
  const covered = visibleTextEditors.find(({ viewColumn }) => viewColumn === window.activeTextEditor?.viewColumn);
  // Whoever works on another map goes on to see it.
  if (!isShown && covered) await window.showTextDocument(covered.document, covered.viewColumn, true);
  if (document.version !== version) return undefined;
  return refused(type === "undo" ? l10n.t("There is nothing to undo.") : l10n.t("There is nothing to redo."));
}

function outdated(): Answer {
  return refused(l10n.t("The text has changed in the meantime. Try again."));
}

function refused(message: string): Answer {
  return { type: "refused", message };
}
