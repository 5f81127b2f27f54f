import { type Event, l10n, type Uri, workspace } from "vscode";
import type { GitRepository } from "./git.ts";
import { onAnyOf, onChangeOf, onStored } from "./on-change.ts";

/** What a map is compared with. */
export interface OtherSide {
  readonly label: string;
  /** What the map's own side is called beside it. */
  readonly ownLabel: string;
  /** The file that it is, if it is another one. */
  readonly file?: Uri;
  /** The text; empty if there was none then. */
  read(): Promise<string>;
  /** The text may be another one now. */
  readonly onDidChange: Event<void>;
}

/** The map as it is in a commit, or whatever else Git has a name for. */
export function gitSide(repository: GitRepository, ref: string, label: string, map: Uri): OtherSide {
  return {
    label,
    ownLabel: l10n.t("Working copy"),
    read: () => repository.show(ref, map.fsPath).catch(() => underOldName(repository, ref, map)),
    onDidChange: repository.state.onDidChange,
  };
}

/** What a commit has of a map that Git knows to be renamed since; a map that it does not have at all is new. */
async function underOldName(repository: GitRepository, ref: string, map: Uri): Promise<string> {
  const key = map.toString();
  try {
    const renamed = (await repository.diffWith(ref)).find(({ renameUri }) => renameUri?.toString() === key);
    return renamed ? await repository.show(ref, renamed.originalUri.fsPath) : "";
  } catch {
    return "";
  }
}

/** The map as it was saved. */
export function savedSide(map: Uri): OtherSide {
  const isMap = ({ uri }: { readonly uri: Uri }): boolean => uri.toString() === map.toString();
  return {
    label: l10n.t("Saved"),
    ownLabel: l10n.t("Editor"),
    read: () => stored(map),
    onDidChange: onAnyOf(onChangeOf(workspace.onDidSaveTextDocument, isMap), onStored(map)),
  };
}

/** Another file, as it is in the editor or else on disk. */
export function fileSide(file: Uri): OtherSide {
  const key = file.toString();
  const open = () => workspace.textDocuments.find(({ uri }) => uri.toString() === key);
  return {
    label: workspace.asRelativePath(file),
    ownLabel: l10n.t("This map"),
    file,
    read: async () => open()?.getText() ?? stored(file),
    onDidChange: onAnyOf(
      onChangeOf(workspace.onDidChangeTextDocument, ({ document }) => document.uri.toString() === key),
      onStored(file),
    ),
  };
}

async function stored(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}
