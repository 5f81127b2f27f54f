import type { FromPreview, PictureFormat } from "@smap/protocol";
import { l10n, Uri, window, workspace } from "vscode";

type Exported = Extract<FromPreview, { type: "exported" }>;

const kinds: Readonly<Record<PictureFormat, string>> = { svg: "SVG", png: "PNG" };

/** Asks where the picture goes, and puts it there. @throws the file system's error */
export async function savePicture({ uri, format, data }: Exported): Promise<void> {
  const source = Uri.parse(uri, true);
  const name = `${baseName(source).replace(/\.smap$/, "")}.${format}`;
  const folder = source.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(source, "..");
  const target = await window.showSaveDialog({
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
    filters: { [kinds[format]]: [format] },
    title: l10n.t("Save the Picture of the Map"),
  });
  if (!target) return;
  await workspace.fs.writeFile(target, Buffer.from(data, format === "png" ? "base64" : "utf8"));
}

export function baseName(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}
