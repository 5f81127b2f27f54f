import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { env, Uri, type Webview } from "vscode";
import { pageMarkup } from "./page-markup.ts";

/** The folder that the webview may read from. */
export function previewResources(extension: Uri): Uri {
  return Uri.joinPath(extension, "dist");
}

/** @param first the address of the map that a first picture will come of */
export async function previewPage(webview: Webview, extension: Uri, first: Uri | undefined): Promise<string> {
  const resource = (name: string) => Uri.joinPath(previewResources(extension), name);
  const textOf = (name: string) => readFile(resource(name).fsPath, "utf8");
  const [script, style] = await Promise.all([textOf("begin.js"), textOf("begin.css")]);
  return pageMarkup({
    language: env.language,
    source: webview.cspSource,
    resource: (name) => webview.asWebviewUri(resource(name)).toString(),
    nonce: randomBytes(16).toString("base64url"),
    begin: { script, style },
    first: first?.toString(),
  });
}
