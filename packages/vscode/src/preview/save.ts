import { randomBytes } from "node:crypto";
import type { ExportFormat, FromPreview } from "@smap/protocol";
import { l10n, Uri, window, workspace } from "vscode";

type Exported = Extract<FromPreview, { type: "exported" }>;

const kinds: Readonly<Record<ExportFormat, string>> = {
  svg: "SVG",
  png: "PNG",
  pdf: "PDF",
  pptx: "PowerPoint",
  html: "HTML",
};

/** Asks where the file goes, and puts it there; says so if that cannot be done. */
export async function saveExported(exported: Exported): Promise<void> {
  try {
    await save(exported);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t("The map is not exported: {0}", reason));
  }
}

/** @throws the file system's error */
async function save({ uri, format, data, problems }: Exported): Promise<void> {
  const source = Uri.parse(uri, true);
  const name = `${baseName(source).replace(/\.smap$/, "")}.${format}`;
  const folder = source.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(source, "..");
  const target = await window.showSaveDialog({
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
    filters: { [kinds[format]]: [format] },
    title: l10n.t("Export the Strategy Map"),
  });
  if (!target) return;
  await writeWhole(target, Buffer.from(data, "base64"));
  window.setStatusBarMessage(l10n.t("Saved “{0}”.", baseName(target)), 5000);
  if (problems.length > 0) void window.showWarningMessage(problems.join(" "));
}

/** Writes a whole file or nothing: a failure leaves the old file as it was. @throws the file system's error */
async function writeWhole(target: Uri, bytes: Uint8Array): Promise<void> {
  const draft = Uri.joinPath(target, "..", `.${baseName(target)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await workspace.fs.writeFile(draft, bytes);
    await workspace.fs.rename(draft, target, { overwrite: true });
  } catch (error) {
    // There may be no draft.
    await workspace.fs.delete(draft).then(undefined, () => {});
    throw error;
  }
}

export function baseName(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}
