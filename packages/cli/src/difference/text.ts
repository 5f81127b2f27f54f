import type { Finding, Severity } from "@smap/model";
import type picocolors from "picocolors";
import type { ComparedMap } from "./compared-map.ts";
import { changeSigns, countsOf, figuresOf, incompleteOf, listedOf, pathsOf, waiversWithin } from "./summary.ts";

type Colours = ReturnType<typeof picocolors.createColors>;

/** For people at a terminal: each map with its changes, what became of the findings, and the figures. */
export function textReport(maps: readonly ComparedMap[], colours: Colours): string {
  if (maps.length === 0) return "No map has changed.\n";
  return maps.map((map) => mapBlock(map, colours)).join("\n");
}

function mapBlock(map: ComparedMap, colours: Colours): string {
  const { findings } = map;
  const waivers = waiversWithin(map);
  const lines = [
    `${colours.bold(cleaned(pathsOf(map)))}  ${colours.dim(cleaned(map.title))}`,
    `  ${countsOf(map.changes)}`,
  ];
  const incomplete = incompleteOf(map);
  if (incomplete) lines.push(`  ${colours.yellow(incomplete)}`);
  const paint = { added: colours.green, removed: colours.red } as Partial<Record<string, (text: string) => string>>;
  const listed = listedOf(map);
  if (listed.length > 0) lines.push("");
  for (const { change, text, details } of listed) {
    const colour = paint[change.change] ?? colours.yellow;
    lines.push(`  ${colour(changeSigns[change.change])} ${cleaned(text)}`);
    for (const detail of details) lines.push(`      ${colours.dim(cleaned(detail))}`);
  }
  const found = [
    ...findings.new.map((finding) => findingLine("new", finding, colours)),
    ...findings.gone.map((finding) => findingLine("gone", finding, colours)),
    ...waivers.new.map(({ rule, reason }) => `  new waiver   ${rule}: ${cleaned(reason)}`),
    ...waivers.gone.map(({ rule, reason }) => `  waiver gone  ${rule}: ${cleaned(reason)}`),
  ];
  if (found.length > 0) lines.push("", ...found);
  const figures = figuresOf(map);
  if (figures.length > 0) lines.push("", `  ${figures.join(" · ")}`);
  return `${lines.join("\n")}\n`;
}

function findingLine(what: "new" | "gone", { severity, rule, message }: Finding, colours: Colours): string {
  const paint: Record<Severity, (text: string) => string> = {
    error: colours.red,
    warning: colours.yellow,
    info: colours.blue,
    hint: colours.gray,
  };
  const shown = what === "new" ? paint[severity](`new ${severity}`) : colours.green(`gone ${severity}`);
  const width = " ".repeat(Math.max(1, 14 - `${what} ${severity}`.length));
  return `  ${shown}${width}${cleaned(message)}  ${colours.dim(rule)}`;
}

/** Characters that would steer a terminal are shown as such. */
function cleaned(text: string): string {
  return text.replace(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
}
