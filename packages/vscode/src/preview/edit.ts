import { type FromPreview, type WriteChanges, type WrittenChanges, writeRequest } from "@smap/protocol";
import { commands, l10n, Uri, type ViewColumn, WorkspaceEdit, workspace } from "vscode";
import type { Client } from "../server/client.ts";
import { reveal, toRange } from "./places.ts";

type Changed = Extract<FromPreview, { type: "change" }>;
type Beginning = Extract<FromPreview, { type: "write" }>;

/**
 * Writes what was done in the picture into the text, as one step that the editor can undo. The text stays the only truth:
 * if it is no longer the one that the picture shows, nothing is done.
 * @returns why it was not done, in a sentence; undefined if it was
 */
export async function writeEdit(client: Client, edit: Changed | Beginning): Promise<string | undefined> {
  return edit.type === "change" ? writeChanged(client, edit) : writeBeginning(edit);
}

async function writeChanged(client: Client, { uri, version, changes }: Changed): Promise<string | undefined> {
  const target = Uri.parse(uri, true);
  const document = await workspace.openTextDocument(target);
  const outdated = l10n.t("The text has changed in the meantime. Try again.");
  if (document.version !== version) return outdated;
  const request: WriteChanges = { uri, version, changes };
  const { edits, problems } = await client.sendRequest<WrittenChanges>(writeRequest, request);
  if (problems.length > 0) return problems.join(" ");
  if (document.version !== version) return outdated;
  if (edits.length === 0) return undefined;
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(target, toRange(range), newText);
  return apply(edit);
}

/** Writes something at the end of a text, with an empty line before it. */
async function writeBeginning({ uri, text }: Beginning): Promise<string | undefined> {
  const target = Uri.parse(uri, true);
  const document = await workspace.openTextDocument(target);
  const before = document.getText();
  const lacking = before.trim() === "" ? 0 : 2 - (/\n{0,2}$/u.exec(before.replaceAll("\r", "")) ?? [""])[0].length;
  const edit = new WorkspaceEdit();
  edit.insert(target, document.positionAt(before.length), "\n".repeat(lacking) + text);
  return apply(edit);
}

async function apply(edit: WorkspaceEdit): Promise<string | undefined> {
  return (await workspace.applyEdit(edit)) ? undefined : l10n.t("The editor does not accept changes to this text.");
}

/**
 * Takes back the last edit of a text, or makes it again, as the editor does in the text that has the keyboard.
 * @param picture the column of the picture, which must stay in view
 * @returns why nothing was done, in a sentence; undefined if something was
 */
export async function travel(
  uri: Uri,
  type: "undo" | "redo",
  picture: ViewColumn | undefined,
): Promise<string | undefined> {
  await reveal(uri, undefined, { focus: true }, picture);
  const document = await workspace.openTextDocument(uri);
  const { version } = document;
  await commands.executeCommand(type);
  if (document.version !== version) return undefined;
  return type === "undo" ? l10n.t("There is nothing to undo.") : l10n.t("There is nothing to redo.");
}
