import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { drawFirst, marksOf, ownLayout } from "@smap/diagram/own";
import { type FirstPicture, firstPictureClasses, previewPolicy } from "@smap/protocol";
import { firstHead, firstMarkup } from "../../packages/vscode/src/preview/first-markup.ts";
import { updateOf } from "./readings.ts";

const types: Readonly<Record<string, string>> = {
  js: "text/javascript",
  css: "text/css",
  woff2: "font/woff2",
};

/** Serves the page and what it loads from a folder, on loopback. */
export async function serve(folder: string): Promise<Server> {
  const server = createServer(async ({ url = "/" }, response) => {
    const { pathname, searchParams } = new URL(url, "http://127.0.0.1");
    if (pathname === "/") {
      const language = searchParams.get("language") ?? "en";
      const theme = searchParams.get("theme") ?? "vscode-light";
      const self = (server.address() as AddressInfo).port;
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(pageOf(`http://127.0.0.1:${self}`, language, theme));
      return;
    }
    try {
      const content = await readFile(join(folder, basename(pathname)));
      response.setHeader("content-type", types[pathname.split(".").at(-1) ?? ""] ?? "application/octet-stream");
      response.end(content);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return server;
}

export function pageOf(source: string, language: string, theme: string, first = { head: "", body: "" }): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${previewPolicy(source, "once")}">
<title>Strategy map</title>
${first.head}
</head>
<body class="${theme}">
${first.body}
<link rel="stylesheet" href="${source}/preview.css">
<div id="preview" data-layout-worker="${source}/layout-worker.js" data-file-worker="${source}/file-worker.js"></div>
<script nonce="once" src="${source}/preview.js"></script>
</body>
</html>`;
}

/** What the extension puts into the page of a map. */
export async function firstOf(source: string, uri: string, text: string): Promise<{ head: string; body: string }> {
  const { map, findings } = updateOf(text, uri, 1);
  const draw = async (shape: keyof FirstPicture) => {
    const options = { theme: "light", marks: marksOf(findings), name: firstPictureClasses[shape] } as const;
    return drawFirst((await ownLayout(map, { shape })).layout, options);
  };
  const picture = { wide: await draw("wide"), tall: await draw("tall") };
  return { head: firstHead("once", (name) => `${source}/${name}`), body: firstMarkup({ uri, picture }) };
}
