import { escaped as text } from "@smap/exchange";
import type { ComparedMap } from "./compared-map.ts";
import { changeSigns, countsOf, figuresOf, incompleteOf, listedOf, pathsOf, waiversWithin } from "./summary.ts";

const style = `
:root { color-scheme: light; --line: #d5dae1; --muted: #56616f; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1500px; padding: 24px; font: 15px/1.5 Inter, "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #1b2430; background: #fff; }
h1 { font-size: 22px; margin: 0 0 4px; } h2 { font-size: 19px; margin: 32px 0 2px; }
.paths, .muted { color: var(--muted); } .counts { margin: 2px 0 10px; }
.views { display: flex; flex-wrap: wrap; gap: 6px 18px; margin: 10px 0; align-items: center; }
.views label { cursor: pointer; padding: 2px 0; }
.picture { overflow: auto; border: 1px solid var(--line); border-radius: 8px; padding: 8px; }
.picture svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(340px, 1fr)); gap: 8px 40px; margin-top: 14px; }
h3 { font-size: 15px; margin: 12px 0 4px; }
ul, ol { margin: 0; padding: 0; list-style: none; } li { padding: 2px 0 2px 22px; text-indent: -22px; overflow-wrap: anywhere; }
li ul li { color: var(--muted); padding-left: 36px; }
a { color: inherit; text-decoration-color: var(--line); } a:hover { text-decoration-color: currentColor; }
.sign { display: inline-block; width: 22px; text-indent: 0; font-weight: 700; }
.added .sign { color: #1a7f37; } .removed .sign { color: #c4262e; } .moved .sign { color: #0b5cc4; } .renamed .sign { color: #7b3fb5; } .changed .sign, .order .sign { color: #96540a; }
svg :target, svg g:target { filter: drop-shadow(0 0 5px #0b63ce) drop-shadow(0 0 2px #0b63ce); }
.map:has(.show-before:checked) svg [data-change="added"], .map:has(.show-after:checked) svg [data-change="removed"], .map:has(.only-changed:checked) svg [data-far] { display: none; }
.map:has(.show-before:checked) svg [data-side="after"] { display: none; } .map:has(.show-before:checked) svg [data-side="before"] { display: inline; }
@media print { .views { display: none; } .picture { border: 0; } .map { break-inside: avoid; } }
`;

/** The whole page. Its policy forbids everything but its own style and font. */
export function page(maps: readonly ComparedMap[], sections: readonly string[], font: string): string {
  const title = maps.length === 1 ? `Changes of ${maps[0]?.title ?? ""}` : `Changes of ${maps.length} strategy maps`;
  const list = maps.map(
    (map, index) =>
      `<li><a href="#map-${index}">${text(map.title)}</a> <span class="muted">${text(pathsOf(map))}: ${text(countsOf(map.changes))}</span></li>`,
  );
  const head = maps.length === 1 ? "" : `<h1>${text(title)}</h1>${maps.length > 1 ? `<ol>${list.join("")}</ol>` : ""}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>${style}</style>
${font}
</head>
<body>
${head}
${sections.join("\n")}
</body>
</html>
`;
}

/** One map: its picture, which can show either side, and the lists that lead into it. */
export function section(map: ComparedMap, index: number, picture: string, anchor: (key: string) => string): string {
  const { findings, difference } = map;
  const waivers = waiversWithin(map);
  const changes = listedOf(map).map(({ change, text: said, details, on }) => {
    const isDrawn = difference.marks[on] !== undefined && on !== "map:" && !on.startsWith("theme:");
    const words = isDrawn ? `<a href="#${text(anchor(on))}">${text(said)}</a>` : text(said);
    const more = details.length > 0 ? `<ul>${details.map((detail) => `<li>${text(detail)}</li>`).join("")}</ul>` : "";
    return `<li class="${change.change}"><span class="sign">${changeSigns[change.change]}</span>${words}${more}</li>`;
  });
  const finding = (sign: string, word: string) => (one: { severity: string; message: string; rule: string }) =>
    `<li class="${word}"><span class="sign">${sign}</span>${text(one.severity)}: ${text(one.message)} <span class="muted">${text(one.rule)}</span></li>`;
  const found = [
    ...findings.new.map(finding("+", "removed")),
    ...findings.gone.map(finding("−", "added")),
    ...waivers.new.map(
      ({ rule, reason }) => `<li><span class="sign">+</span>Waiver of ${text(rule)}: ${text(reason)}</li>`,
    ),
    ...waivers.gone.map(
      ({ rule, reason }) => `<li><span class="sign">−</span>Waiver of ${text(rule)}: ${text(reason)}</li>`,
    ),
  ];
  const figures = figuresOf(map);
  const incomplete = incompleteOf(map);
  const radio = (group: string, name: string, label: string, isChosen = false) =>
    `<label><input type="radio" name="${group}-${index}" class="${name}"${isChosen ? " checked" : ""}> ${label}</label>`;
  return `<section class="map" id="map-${index}">
<h2>${text(map.title)}</h2>
<div class="paths">${text(pathsOf(map))}</div>
<div class="counts">${text(countsOf(map.changes))}${figures.length > 0 ? ` · ${text(figures.join(" · "))}` : ""}</div>
${incomplete ? `<p>${text(incomplete)}</p>` : ""}
<div class="views">${radio("side", "show-both", "Both", true)}${radio("side", "show-before", "Before")}${radio("side", "show-after", "After")}<span class="muted">|</span>${radio("filter", "show-all", "Everything", true)}${radio("filter", "only-changed", "Changed and neighbours")}</div>
<div class="picture">${picture}</div>
<div class="columns"><div><h3>Changes</h3><ul>${changes.join("")}</ul></div>${found.length > 0 ? `<div><h3>Findings</h3><ul>${found.join("")}</ul></div>` : ""}</div>
</section>`;
}
