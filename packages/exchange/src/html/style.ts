import type { Theme } from "@smap/diagram/draw";
import { fontFamily } from "@smap/diagram/text";

/** The style of an exported page, in the colours of the picture. */
export function pageStyle({ name, page, text, muted, tints, focus, reached, missed }: Theme): string {
  const isDark = name === "dark" || name === "contrast";
  const { strip, onStrip, surface, line } = tints.mission;
  return `
:root { color-scheme: ${isDark ? "dark" : "light"}; }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 ${fontFamily}; color: ${text}; background: ${page}; }
main { max-width: 1600px; margin: 0 auto; padding: 0 20px 40px; }
.picture { position: relative; }
.picture svg { display: block; width: 100%; height: auto; max-height: 92vh; }
.is-alive .picture svg { cursor: grab; touch-action: pan-y; user-select: none; }
.is-alive .picture svg[data-zoomed] { touch-action: none; }
.is-alive .picture svg:active { cursor: grabbing; }
.picture :is([data-kind="objective"], [data-kind="link"]) { transition: opacity 120ms 60ms; }
.picture .is-faded { opacity: 0.22; }
.picture [data-kind="objective"]:focus { outline: none; }
.picture [data-kind="objective"]:focus-visible > [data-part="card"] { stroke: ${focus}; stroke-width: 3px; }
.controls { display: none; position: absolute; right: 8px; bottom: 8px; gap: 4px; }
.is-alive .controls { display: flex; }
.controls button { min-width: 34px; height: 34px; padding: 0 8px; font: inherit; color: ${text}; background: ${page}; border: 1px solid ${line}; border-radius: 6px; cursor: pointer; }
.controls button:focus-visible { outline: 2px solid ${focus}; outline-offset: 1px; }
h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
h2 { margin: 32px 0 6px; font-size: 19px; font-weight: 600; }
p { max-width: 80ch; margin: 6px 0; }
.muted { color: ${muted}; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 6px 10px; text-align: start; vertical-align: top; font-weight: 400; overflow-wrap: anywhere; border-block: 1px solid ${line}; }
thead th { color: ${onStrip}; background: ${strip}; font-weight: 600; }
th:nth-child(1) { width: 27%; } th:nth-child(2) { width: 18%; } th:nth-child(6) { width: 18%; }
tbody th strong { font-weight: 600; }
tbody th div { color: ${muted}; font-size: 13px; }
tr.is-chain > * { background: ${surface}; }
ul { margin: 0; padding: 0; list-style: none; }
.reached { color: ${reached}; } .missed { color: ${missed}; }
@media (prefers-reduced-motion: reduce) { .picture * { transition: none; } }
@media print {
  @page { size: landscape; margin: 10mm; }
  .controls { display: none !important; }
  main { max-width: none; padding: 0; }
  .picture { break-after: page; }
  .picture svg { max-height: 180mm; }
  body { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  section, tr { break-inside: avoid-page; } thead { display: table-header-group; }
}
`;
}
