import type { Severity } from "@smap/model";
import type picocolors from "picocolors";
import { type FileResult, summaryOf } from "./result.ts";

type Colours = ReturnType<typeof picocolors.createColors>;

/** For people: each finding with its line of text, and a line of figures at the end. */
export function prettyReport(results: readonly FileResult[], colours: Colours): string {
  const blocks = results.flatMap((result) => (result.findings.length > 0 ? [fileBlock(result, colours)] : []));
  return [...blocks, summaryLine(results, colours)].join("\n");
}

function fileBlock({ file, findings }: FileResult, colours: Colours): string {
  const lines = file.text.split(/\r\n|\r|\n/u);
  const shown = findings.map(({ range, severity, rule, message, related, fixes }) => {
    const { line, character } = range.start;
    const source = cleaned(lines[line] ?? "");
    const end = range.end.line === line ? range.end.character : source.length;
    const width = Math.max(1, columns(source.slice(character, end)));
    const head = `${cleaned(file.path)}:${line + 1}:${character + 1}  ${paint(severity, colours)(severity)}  ${message}  ${colours.dim(rule)}`;
    const mark = `${" ".repeat(columns(source.slice(0, character)))}${"~".repeat(Math.min(width, 80))}`;
    const excerpt = source.length > 160 ? [] : [`    ${colours.dim(source)}`, `    ${paint(severity, colours)(mark)}`];
    const others = related.map((place) => colours.dim(`    line ${place.range.start.line + 1}: ${place.message}`));
    const help = fixes[0] ? [colours.dim(`    fix: ${orOf(fixes.map(({ title }) => title))}`)] : [];
    return [head, ...excerpt, ...others, ...help].join("\n");
  });
  return `${shown.join("\n\n")}\n`;
}

/** Titles of fixes as one sentence: each begins with a verb. */
function orOf([first = "", ...others]: readonly string[]): string {
  return [first, ...others.map((title) => title.charAt(0).toLowerCase() + title.slice(1))].join(", or ");
}

function paint(severity: Severity, colours: Colours): (text: string) => string {
  return { error: colours.red, warning: colours.yellow, info: colours.blue, hint: colours.gray }[severity];
}

function summaryLine(results: readonly FileResult[], colours: Colours): string {
  const { files, errors, warnings, infos, hints, waived } = summaryOf(results);
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? "" : "s"}`;
  const parts = [
    ...(errors ? [colours.red(count(errors, "error"))] : []),
    ...(warnings ? [colours.yellow(count(warnings, "warning"))] : []),
    ...(infos ? [count(infos, "info")] : []),
    ...(hints ? [count(hints, "hint")] : []),
  ];
  const found = parts.length === 0 ? colours.green("Nothing found") : parts.join(", ");
  return `${found} in ${count(files, "map")}${waived ? `, ${waived} waived` : ""}.\n`;
}

/** Characters that would steer a terminal are shown as such. */
function cleaned(text: string): string {
  return text.replace(/\t/gu, " ").replace(/\p{Cc}/gu, "\uFFFD");
}

/** Letters that a terminal shows two columns wide, of those that are one unit of UTF-16; of two units almost all are. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303E\uFF01-\uFF60]/gu;

/** How many columns of a terminal a text takes. */
function columns(text: string): number {
  return text.replace(/\p{M}/gu, "").replace(wide, "  ").length;
}
