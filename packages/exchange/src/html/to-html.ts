import { drawSvg, type Layout, type ThemeName, themes } from "@smap/diagram/draw";
import { fontStyle } from "@smap/diagram/font";
import { cleanText } from "@smap/diagram/text";
import { clusterId, mapWords, objectivesIn, type StrategyMap } from "@smap/model";
import { strToU8 } from "fflate";
import type { Exported } from "../exported.ts";
import { escaped } from "../markup.ts";
import { scorecardsOf } from "../scorecard/scorecard.ts";
import { pageScript, pageScriptHash } from "./generated/page-script.ts";
import { pageStyle } from "./style.ts";
import { scorecardHtml } from "./tables.ts";

export interface HtmlOptions {
  readonly theme?: ThemeName;
  /** The language of the map's texts, as in `pt-BR`. */
  readonly language?: string;
}

/** Its own script, style and font, and nothing from anywhere else. */
const policy = `default-src 'none'; script-src '${pageScriptHash}'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'`;

/**
 * A map as a page of its own, in one file: the picture that can be moved, scaled and pointed at, and the scorecards below it.
 * The same map gives the same bytes.
 */
export function toHtml(map: StrategyMap, layout: Layout, options: HtmlOptions = {}): Exported {
  const theme = options.theme ?? "light";
  const words = mapWords(map);
  const title = cleanText(map.title) || words.strategyMap;
  const named = (label: string, text: string | undefined) =>
    text?.trim() ? `<p><strong>${label}:</strong> ${escaped(text)}</p>` : "";
  const about = `${map.description?.trim() ? `<p>${escaped(map.description)}</p>` : ""}${named(words.vision, map.vision)}${named(words.mission, map.mission)}${named(words.values, map.values)}`;
  const picture = drawSvg(layout, { theme, embedFont: false }).trim();
  const content = `<h1>${escaped(title)}</h1>
<div class="picture">
${picture}
<div class="controls"><button type="button" data-key="-" aria-label="Zoom out">−</button><button type="button" data-key="0">Fit</button><button type="button" data-key="+" aria-label="Zoom in">+</button></div>
</div>
${about === "" ? "" : `<section>${about}</section>\n`}${scorecardsOf(map)
  .map((scorecard) => scorecardHtml(scorecard, words))
  .join("\n")}`;
  const page = `<!doctype html>
<html${options.language ? ` lang="${escaped(options.language)}"` : ""}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="smap">
<title>${escaped(title)}</title>
<style>${pageStyle(themes[theme])}${fontOf(content)}</style>
</head>
<body>
<main>
${content}
</main>
<script type="application/json" id="boxes">${boxesOf(map)}</script>
<script>${pageScript}</script>
</body>
</html>
`;
  return { bytes: strToU8(page), problems: [] };
}

/** The font with the characters of the page, in both weights. */
function fontOf(markup: string): string {
  const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  const text = markup
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll(/&([a-z#0-9]+);/gu, (_, name: string) => entities[name] ?? "");
  return fontStyle({ 400: text, 600: text });
}

/** The objectives in each band and column, for the script: data that no one takes for markup. */
function boxesOf({ perspectives }: StrategyMap): string {
  const boxes: Record<string, string[]> = {};
  for (const perspective of perspectives) {
    boxes[perspective.name] = objectivesIn(perspective).map(({ objective }) => objective.name);
    for (const { name, objectives } of perspective.clusters)
      boxes[clusterId(perspective.name, name)] = objectives.map((objective) => objective.name);
  }
  return JSON.stringify(boxes).replaceAll("<", "\\u003c");
}
