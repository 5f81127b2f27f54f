import { l10n, type QuickPickItem, type TextDocument, type Uri, window, workspace } from "vscode";
import { languageId } from "../server/client.ts";
import { isBeforeText } from "./before-texts.ts";
import { type GitRepository, repositoryOf } from "./git.ts";
import { mapFiles } from "./map-files.ts";
import { fileSide, gitSide, type OtherSide, savedSide } from "./other-side.ts";

interface SideItem extends QuickPickItem {
  choose(): Promise<OtherSide | undefined>;
}

/** Asks what a map is to be compared with. */
export async function pickOtherSide(map: Uri): Promise<OtherSide | undefined> {
  const repository = await repositoryOf(map);
  const withGit: SideItem[] = repository
    ? [
        { label: "HEAD", description: l10n.t("the last commit"), choose: async () => headSide(repository, map) },
        { label: l10n.t("Branch or Tag…"), choose: () => pickRef(repository, map) },
        { label: l10n.t("Commit…"), choose: () => pickCommit(repository, map) },
      ]
    : [];
  const items: SideItem[] = [
    ...withGit,
    ...(map.scheme === "untitled" ? [] : [{ label: l10n.t("Saved Version"), choose: async () => savedSide(map) }]),
    { label: l10n.t("File…"), choose: () => pickFile(map) },
  ];
  const picked = await window.showQuickPick(items, { placeHolder: l10n.t("Compare the map with…") });
  return picked?.choose();
}

export function headSide(repository: GitRepository, map: Uri): OtherSide {
  return gitSide(repository, "HEAD", "HEAD", map);
}

async function pickRef(repository: GitRepository, map: Uri): Promise<OtherSide | undefined> {
  const names = async (): Promise<string[]> =>
    (await repository.getRefs({ sort: "committerdate" })).flatMap(({ name }) => (name ? [name] : []));
  const name = await window.showQuickPick(names(), { placeHolder: l10n.t("Branch or Tag…") });
  return name === undefined ? undefined : gitSide(repository, name, name, map);
}

async function pickCommit(repository: GitRepository, map: Uri): Promise<OtherSide | undefined> {
  const items = async (): Promise<(QuickPickItem & { readonly hash: string })[]> =>
    (await repository.log({ maxEntries: 100, path: map.fsPath })).map(({ hash, message, authorName, authorDate }) => ({
      hash,
      label: message.split("\n")[0] ?? "",
      description: hash.slice(0, 8),
      detail: [authorName, authorDate?.toLocaleDateString()].filter(Boolean).join(", "),
    }));
  const placeHolder = l10n.t("Commits that changed this map");
  const picked = await window.showQuickPick(items(), { placeHolder, matchOnDescription: true });
  return picked && gitSide(repository, picked.hash, picked.description ?? picked.hash, map);
}

async function pickFile(map: Uri): Promise<OtherSide | undefined> {
  const others = [...(await mapFiles()), ...workspace.textDocuments.filter(isStoredMap).map(({ uri }) => uri)].filter(
    (file) => file.toString() !== map.toString(),
  );
  const items = [...new Map(others.map((file) => [file.toString(), file])).values()]
    .map((file) => ({ label: workspace.asRelativePath(file), file }))
    .sort((one, other) => one.label.localeCompare(other.label));
  const elsewhere = { label: l10n.t("Other File…"), file: undefined };
  const picked = await window.showQuickPick([...items, elsewhere], { placeHolder: l10n.t("File…") });
  if (!picked) return undefined;
  const [chosen] = picked.file
    ? [picked.file]
    : ((await window.showOpenDialog({ filters: { [l10n.t("Strategy Map")]: ["smap"] } })) ?? []);
  return chosen && fileSide(chosen);
}

function isStoredMap({ languageId: language, uri }: TextDocument): boolean {
  return language === languageId && uri.scheme !== "untitled" && !isBeforeText(uri);
}
