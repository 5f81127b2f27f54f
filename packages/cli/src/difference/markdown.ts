import type { ComparedWaiver, Finding, ListedChange } from "@smap/model";
import type { ComparedMap } from "./compared-map.ts";
import { codeMarkdown, plainMarkdown as plain } from "./plain-markdown.ts";
import { countsOf, figuresOf, incompleteOf, listedOf, waiversWithin } from "./summary.ts";

/** The most letters that GitHub takes as a comment, with some left for what others add. */
export const mostLetters = 65_000;

/** More changes than this are folded. */
const fewChanges = 12;

/** Groups of changes stay open up to this many in all. */
const mostOpen = 20;

/** More maps than this are not even listed. */
const mostSummaries = 100;

/**
 * The difference as a comment on a pull request: what matters first, everything else folded. It is never longer than a
 * comment may be: what does not fit is left out from the end, and said.
 */
export function markdownReport(maps: readonly ComparedMap[], most = mostLetters): string {
  const paper = new Paper(most);
  const changed = maps.filter(isChanged);
  if (changed.length === 0) {
    const why =
      maps.length === 0 ? "No map has changed." : "The maps say the same as before; only their text is another.";
    paper.add(`### Strategy maps\n\n${why}\n`);
    return paper.text;
  }
  if (changed.length > 1) {
    paper.add(`### Strategy maps: ${changed.length} have changed\n\n`);
    for (const map of changed.slice(0, mostSummaries)) paper.add(`- ${headline(map)}: ${counts(map)}\n`);
    if (changed.length > mostSummaries) paper.add(`- … and ${changed.length - mostSummaries} more\n`);
    paper.add("\n");
  }
  for (const [index, map] of changed.entries()) {
    if (!paper.add(summaryOf(map, changed.length === 1))) {
      paper.end(`${changed.length - index} of the ${changed.length} maps are`);
      break;
    }
    // Others have to fit as well: what is left is shared out.
    const share = (most - paper.text.length) / (changed.length - index);
    paper.addFolded(sectionsOf(map), paper.text.length + share);
  }
  return paper.text;
}

function isChanged({ changes, findings }: ComparedMap): boolean {
  return changes.length > 0 || findings.new.length > 0 || findings.gone.length > 0;
}

function headline(map: ComparedMap): string {
  const { before, after } = map;
  const paths = [before, after].flatMap((side) => (side ? [codeMarkdown(side.path)] : []));
  const place = [...new Set(paths)].join(" → ");
  return `**${plain(shortened(map.title, 120))}** ${place}${before ? "" : " (new)"}${after ? "" : " (deleted)"}`;
}

function counts({ changes, findings }: ComparedMap): string {
  const parts = [countsOf(changes)];
  const { new: young, gone } = findings;
  if (young.length > 0) parts.push(`${young.length} new ${young.length === 1 ? "finding" : "findings"}`);
  if (gone.length > 0) parts.push(`${gone.length} ${gone.length === 1 ? "finding" : "findings"} gone`);
  return parts.join(", ");
}

/** What a reviewer reads in any case: the numbers, new findings, waivers and figures. */
function summaryOf(map: ComparedMap, isOnly: boolean): string {
  const { findings } = map;
  const lines = [isOnly ? `### Strategy map ${headline(map)}` : `#### ${headline(map)}`, "", `${counts(map)}.`];
  const incomplete = incompleteOf(map);
  if (incomplete) lines.push("", `> ⚠️ ${incomplete}`);
  const figures = figuresOf(map);
  if (figures.length > 0) lines.push("", plain(figures.join(" · ")));
  const serious = seriousOf(findings.new);
  if (serious.length > 0) {
    lines.push("", "**New findings**", "", ...serious.slice(0, 10).map(findingLine));
    if (serious.length > 10) lines.push(`- … and ${serious.length - 10} more errors and warnings below`);
  }
  const waivers = findings.waivers.new;
  if (waivers.length > 0) {
    lines.push("", "**New waivers**, for you to agree with", "", ...waivers.slice(0, 10).map(waiverLine));
    if (waivers.length > 10) lines.push(`- … and ${waivers.length - 10} more`);
  }
  return `${lines.join("\n")}\n\n`;
}

function waiverLine({ rule, on, reason }: ComparedWaiver): string {
  return `- ${codeMarkdown(rule)} on ${on === "" ? "the whole map" : plain(`“${on}”`)}: ${plain(shortened(reason, 300))}`;
}

/** Errors, then warnings. */
function seriousOf(findings: readonly Finding[]): Finding[] {
  return (["error", "warning"] as const).flatMap((level) => findings.filter(({ severity }) => severity === level));
}

const severitySigns = { error: "❌", warning: "⚠️", info: "ℹ️", hint: "💡" } as const;

function findingLine({ severity, message, rule }: Finding): string {
  return `- ${severitySigns[severity]} ${plain(message)} (${codeMarkdown(rule)})`;
}

interface Section {
  /** In our own words only: it stands in HTML. */
  readonly title: string;
  readonly lines: readonly string[];
  readonly isOpen: boolean;
}

function sectionsOf(map: ComparedMap): Section[] {
  const { findings } = map;
  const listed = listedOf(map);
  const isOpen = listed.length <= fewChanges;
  // Of many changes the groups that are short stay open, until there is enough to read.
  let read = 0;
  const groups = groupsOf(listed).map(([title, changes]) => {
    const isShort = changes.length <= fewChanges && read + changes.length <= mostOpen;
    if (isShort) read += changes.length;
    return { title: `${title}: ${countsOf(changes)}`, lines: changes.flatMap(changeLines), isOpen: isShort };
  });
  const serious = new Set(seriousOf(findings.new).slice(0, 10));
  const others = findings.new.filter((finding) => !serious.has(finding));
  const gone = waiversWithin(map).gone;
  const sections: Section[] = [
    ...(isOpen ? [{ title: "Changes", lines: listed.flatMap(changeLines), isOpen }] : groups),
    {
      title: `${serious.size > 0 ? "Other new findings" : "New findings"}: ${others.length}`,
      lines: others.map(findingLine),
      isOpen: false,
    },
    { title: `Findings gone: ${findings.gone.length}`, lines: findings.gone.map(findingLine), isOpen: false },
    { title: `Waivers of what is gone: ${gone.length}`, lines: gone.map(waiverLine), isOpen: false },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

/** Signs that differ by shape, and stand for nothing in Markdown. */
const signs = {
  added: "➕",
  removed: "➖",
  changed: "✏️",
  moved: "➡️",
  renamed: "🏷️",
  order: "↕️",
  respelled: "✏️",
} as const;

function changeLines({ change, text, details }: ListedChange): string[] {
  const line = `- ${signs[change.change]} ${plain(text)}`;
  return [line, ...details.map((detail) => `  - ${plain(detail)}`)];
}

/** Changes by what a reviewer thinks of together. */
function groupsOf(changes: readonly ListedChange[]): [title: string, changes: ListedChange[]][] {
  const rest = "The map, its segments and themes";
  const titles: Readonly<Record<string, string>> = {
    perspective: "Perspectives and clusters",
    cluster: "Perspectives and clusters",
    objective: "Objectives",
    setting: rest,
    link: "Links",
    measure: "Measures, targets and initiatives",
    target: "Measures, targets and initiatives",
    initiative: "Measures, targets and initiatives",
    waiver: "Waivers",
  };
  const order = [...new Set([...Object.values(titles), rest])];
  const groups = new Map<string, ListedChange[]>(order.map((title) => [title, []]));
  for (const listed of changes) {
    const kind = listed.change.change === "respelled" ? "map" : listed.change.kind;
    groups.get(titles[kind] ?? rest)?.push(listed);
  }
  return [...groups].filter(([, own]) => own.length > 0);
}

function shortened(text: string, most: number): string {
  const letters = Array.from(text);
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : text;
}

/** A text that is kept below a length. */
class Paper {
  text = "";
  readonly #most: number;

  /** Room for the last word, which is always said. */
  static readonly #note = 300;

  constructor(most: number) {
    this.#most = most;
  }

  /** Adds a part if it fits. */
  add(part: string): boolean {
    if (this.text.length + part.length > this.#most - Paper.#note) return false;
    this.text += part;
    return true;
  }

  /** Adds sections line by line, up to a length, and says how many lines do not fit. */
  addFolded(sections: readonly Section[], most: number): void {
    let left = 0;
    for (const { title, lines, isOpen } of sections) {
      const head = isOpen ? `**${title}**\n\n` : `<details><summary>${title}</summary>\n\n`;
      const foot = isOpen ? "\n" : "\n</details>\n\n";
      const room = Math.min(most, this.#most - Paper.#note) - this.text.length - head.length - foot.length - 120;
      let length = 0;
      const fitting = lines.filter((line) => {
        length += line.length + 1;
        return length <= room;
      });
      if (fitting.length === 0) {
        left += lines.length;
        continue;
      }
      const missing = lines.length - fitting.length;
      const rest = missing > 0 ? `- … ${missing} more, which do not fit here\n` : "";
      this.text += `${head}${fitting.join("\n")}\n${rest}${foot}`;
    }
    if (left > 0) this.add(`_${left} more lines do not fit here; “smap diff” shows them all._\n\n`);
  }

  end(what: string): void {
    this.text += `_${what} left out here, as a comment holds no more; “smap diff” shows them all._\n`;
  }
}
