import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { drawFirst, marksOf, ownLayout } from "@smap/diagram/own";
import { type FirstPicture, firstPictureClasses } from "@smap/protocol";
import { pageMarkup } from "../../packages/vscode/src/preview/page-markup.ts";
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
      const first = searchParams.get("first") ?? undefined;
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(await pageOf(folder, `http://127.0.0.1:${self}`, language, theme, first));
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

/** @param first the address of the map that a first picture will come of */
async function pageOf(
  folder: string,
  source: string,
  language: string,
  theme: string,
  first?: string,
): Promise<string> {
  const textOf = (name: string) => readFile(join(folder, name), "utf8");
  const begin = { script: await textOf("begin.js"), style: await textOf("begin.css") };
  const page = { language, source, resource: (name: string) => `${source}/${name}`, nonce: "once", begin, first };
  return pageMarkup(page).replace("<body>", `<body class="${theme}">`);
}

/** What the extension sends the page of a map that has just been opened. */
export async function firstOf(uri: string, text: string): Promise<FirstPicture> {
  const { map, findings } = updateOf(text, uri, 1);
  const draw = async (shape: keyof FirstPicture) => {
    const options = { theme: "light", marks: marksOf(findings), name: firstPictureClasses[shape] } as const;
    return drawFirst((await ownLayout(map, { shape })).layout, options);
  };
  return { wide: await draw("wide"), tall: await draw("tall") };
}
