import { firstPicture, previewPolicy, previewRoot } from "@smap/protocol";

export interface Page {
  /** A tag, such as `de`. */
  readonly language: string;
  /** Where our files come from, as the page's policy names it. */
  readonly source: string;
  /** The address of a file of ours. */
  readonly resource: (name: string) => string;
  readonly nonce: string;
  /** What stands in the page: the script and the style that the preview begins with. */
  readonly begin: { readonly script: string; readonly style: string };
  /** The address of the map that a first picture will come of; none comes if there is none. */
  readonly first?: string | undefined;
}

/**
 * The page that holds the picture. It runs the extension's own scripts and nothing else: no network, no evaluated text. It
 * names nothing that has to be fetched before it is seen (ADR 31).
 */
export function pageMarkup(page: Page): string {
  const { language, source, resource, nonce, begin, first } = page;
  const addresses = {
    script: resource("preview.js"),
    "style-sheet": resource("preview.css"),
    "layout-worker": resource("layout-worker.js"),
    "file-worker": resource("file-worker.js"),
  };
  const data = Object.entries(addresses).map(([name, address]) => `data-${name}="${address}"`);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${previewPolicy(source, nonce)}">
<title>Strategy Map</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style nonce="${nonce}">${begin.style}</style>
</head>
<body>
${first === undefined ? "" : `<div id="${firstPicture}" data-uri="${encodeURIComponent(first)}"></div>`}
<div id="${previewRoot}" ${data.join(" ")}></div>
<script nonce="${nonce}">${begin.script}</script>
</body>
</html>`;
}
