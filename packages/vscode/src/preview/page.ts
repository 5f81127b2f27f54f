import { randomBytes } from "node:crypto";
import { previewPolicy, previewRoot } from "@smap/protocol";
import { env, Uri, type Webview } from "vscode";
import { firstHead, firstMarkup, type ShownFirst } from "./first-markup.ts";

/** The folder that the webview may read from. */
export function previewResources(extension: Uri): Uri {
  return Uri.joinPath(extension, "dist");
}

/**
 * The page that holds the picture. It runs the extension's own script and nothing else: no network, no inline script, no
 * evaluated text.
 */
export function previewPage(webview: Webview, extension: Uri, first: ShownFirst | undefined): string {
  const nonce = randomBytes(16).toString("base64url");
  const resource = (name: string) => webview.asWebviewUri(Uri.joinPath(previewResources(extension), name)).toString();
  // What lies before the style sheet is painted before that is there.
  const styleSheet = `<link rel="stylesheet" href="${resource("preview.css")}">`;
  const policy = previewPolicy(webview.cspSource, nonce);
  return `<!doctype html>
<html lang="${env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Strategy Map</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${first ? firstHead(nonce, resource) : ""}
${first ? "" : styleSheet}
</head>
<body>
${first ? firstMarkup(first) : ""}
${first ? styleSheet : ""}
<div id="${previewRoot}" data-layout-worker="${resource("layout-worker.js")}" data-file-worker="${resource("file-worker.js")}"></div>
<script nonce="${nonce}" src="${resource("preview.js")}"></script>
</body>
</html>`;
}
