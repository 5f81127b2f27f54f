import { extname } from "node:path";
import type { ThemeName } from "@smap/diagram";
import { type Command, Option } from "commander";
import picocolors from "picocolors";
import { type ComparedMap, comparedMap, sideOf } from "../difference/compared-map.ts";
import { htmlReport } from "../difference/html.ts";
import { jsonDifference } from "../difference/json.ts";
import { markdownReport } from "../difference/markdown.ts";
import { compareByGit } from "../difference/of-git.ts";
import { pictureOf } from "../difference/picture.ts";
import { textReport } from "../difference/text.ts";
import { CannotDo } from "../files/cannot-do.ts";
import { readMapFile } from "../files/read.ts";
import { writeWhole } from "../files/write.ts";
import { print } from "../print.ts";

const formats = ["text", "markdown", "json", "svg", "html"] as const;
type Format = (typeof formats)[number];

interface DiffOptions {
  readonly git?: string;
  readonly format?: Format;
  readonly style: ThemeName;
  readonly output?: string;
  readonly exitCode?: boolean;
}

/** `smap diff`: what is different in the meaning of two maps, or of all maps that a branch changes. */
export function addDiff(program: Command): void {
  program
    .command("diff")
    .description("show what changed in the strategy: between two maps, or in all maps that a branch changes")
    .argument("[paths...]", "BEFORE and AFTER; with --git, files, folders or globs to look at")
    .option("--git <range>", "compare with BASE as the files are now, or BASE..HEAD, each from where they parted")
    .addOption(
      new Option("--format <format>", "how to show it; otherwise by the ending of the output, else as text").choices([
        ...formats,
      ]),
    )
    .addOption(
      new Option("--style <style>", "colours of “svg”")
        .choices(["light", "dark", "contrast", "print"])
        .default("light"),
    )
    .option("-o, --output <file>", "where to; standard output if absent")
    .option("--exit-code", "end with status 1 if there is a difference")
    .addHelpText(
      "after",
      "\nExamples:\n  smap diff old.smap new.smap\n  smap diff --git main\n  smap diff --git origin/main..HEAD maps/ --format markdown\n  smap diff --git main -o review.html",
    )
    .action(async (paths: string[], options: DiffOptions) => {
      const maps = comparedMaps(paths, options.git);
      const content = await shown(maps, options);
      if (options.output === undefined || options.output === "-") print(content);
      else writeWhole(options.output, content);
      if (maps.some(isUncertain)) process.exitCode = 2;
      else if (options.exitCode && maps.some(({ changes }) => changes.length > 0)) process.exitCode = 1;
    });
}

function comparedMaps(paths: readonly string[], range: string | undefined): readonly ComparedMap[] {
  if (range !== undefined) {
    const { maps, notes } = compareByGit(range, paths);
    for (const note of notes) process.stderr.write(`${note}\n`);
    return maps;
  }
  const [before, after] = paths;
  if (before === undefined || after === undefined || paths.length > 2)
    throw new CannotDo(
      "“smap diff” compares two maps, BEFORE and AFTER, or what a branch changes: “smap diff --git BASE”.",
    );
  if (before === "-" && after === "-") throw new CannotDo("Only one of the two maps can be standard input.");
  const side = (path: string) => (path === "/dev/null" ? undefined : sideOf(readMapFile(path)));
  return [comparedMap(side(before), side(after))];
}

/** A picture shows one map. */
function onlyOne(maps: readonly ComparedMap[]): ComparedMap {
  const [map] = maps;
  if (map && maps.length === 1) return map;
  throw new CannotDo(
    map
      ? `${maps.length} maps have changed, and a picture shows one: name it, or use “--format html” for all.`
      : "No map has changed, so there is nothing to draw.",
  );
}

/** Different texts that say the same as far as they could be read: who knows what the rest says. */
function isUncertain({ before, after, changes }: ComparedMap): boolean {
  const isIncomplete = before?.isComplete === false || after?.isComplete === false;
  return isIncomplete && changes.length === 0 && before?.text !== after?.text;
}

const endings: Readonly<Record<string, Format>> = {
  ".md": "markdown",
  ".json": "json",
  ".svg": "svg",
  ".html": "html",
};

function formatOf(output: string | undefined): Format {
  return endings[extname(output ?? "").toLowerCase()] ?? "text";
}

async function shown(maps: readonly ComparedMap[], { format, style, output }: DiffOptions): Promise<string> {
  switch (format ?? formatOf(output)) {
    case "json":
      return jsonDifference(maps);
    case "markdown":
      return markdownReport(maps);
    case "html":
      return htmlReport(maps);
    case "svg":
      return pictureOf(onlyOne(maps), { theme: style });
    case "text":
      return textReport(
        maps,
        picocolors.createColors(output === undefined && process.stdout.isTTY === true && !process.env.NO_COLOR),
      );
  }
}
