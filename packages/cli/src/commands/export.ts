import { existsSync } from "node:fs";
import { extname, resolve } from "node:path";
import { drawSvg, layoutJson, layoutMap, type ThemeName } from "@smap/diagram";
import type { StrategyMap } from "@smap/model";
import { type Command, Option } from "commander";
import { CannotDo } from "../files/cannot-do.ts";
import { readMapFile } from "../files/read.ts";
import { readText } from "../files/read-text.ts";
import { writeWhole } from "../files/write.ts";
import { print } from "../print.ts";

const formats = ["svg", "layout", "model"] as const;
type Format = (typeof formats)[number];

export interface ExportOptions {
  readonly output?: string;
  readonly format?: Format;
  readonly style: ThemeName;
  readonly detail: "map" | "scorecard";
  readonly font: boolean;
  readonly check?: boolean;
  readonly stdinPath?: string;
}

/** `smap export`: a picture of a map, or its data. */
export function addExport(program: Command): void {
  const command = program
    .command("export")
    .description("write a picture of a map, or its data")
    .argument("<file>", "the map; “-” is standard input");
  addExportOptions(command)
    .option("--no-font", "leave out the font that an SVG carries")
    .option("--check", "write nothing, and fail if the output is out of date")
    .option("--stdin-path <file>", "the file that standard input stands for")
    .addHelpText(
      "after",
      "\nExamples:\n  smap export map.smap -o map.svg\n  smap export map.smap -o map.svg --style dark --detail scorecard\n  smap export map.smap -o map.svg --check\n  smap export map.smap --format layout",
    )
    .action(async (file: string, options: ExportOptions) => {
      const { output, check } = options;
      if (check) {
        if (output === undefined || output === "-")
          throw new CannotDo("“--check” needs the file to compare with: -o FILE.");
        const isThere = existsSync(output);
        if (isThere && readText(output) === (await exportOf(file, options))) return;
        process.stderr.write(`“${output}” ${isThere ? "is out of date" : "is missing"}: export it again.\n`);
        process.exitCode = 1;
      } else if (output === undefined || output === "-") print(await exportOf(file, options));
      else await exportTo(output, file, options);
    });
}

/** What can be asked of an export, however it comes about. */
export function addExportOptions(command: Command): Command {
  return command
    .option("-o, --output <file>", "where to; standard output if absent")
    .addOption(new Option("--format <format>", "what; otherwise by the ending of the output").choices([...formats]))
    .addOption(
      new Option("--style <style>", "colours").choices(["light", "dark", "contrast", "print"]).default("light"),
    )
    .addOption(new Option("--detail <detail>", "how much a card shows").choices(["map", "scorecard"]).default("map"));
}

/** Exports into a file. @throws CannotDo if the map cannot be read, or the file not be written. */
export async function exportTo(output: string, file: string, options: ExportOptions): Promise<void> {
  if (file !== "-" && resolve(output) === resolve(file)) throw new CannotDo(`“${output}” is the map itself.`);
  writeWhole(output, await exportOf(file, options));
}

async function exportOf(file: string, options: ExportOptions): Promise<string> {
  const format = formatOf(options);
  const { reading } = readMapFile(file, options.stdinPath);
  if (reading.syntax.length > 0)
    process.stderr.write(`“${file}” has syntax errors; what could be read is exported. “smap check” tells more.\n`);
  return exported(reading.map, format, options);
}

function formatOf({ format, output }: ExportOptions): Format {
  if (format) return format;
  const ending = output === undefined || output === "-" ? "svg" : extname(output).slice(1).toLowerCase();
  if (ending === "svg") return ending;
  if (ending === "json") throw new CannotDo("Both “layout” and “model” are JSON: say which by --format.");
  const what = ending === "" ? "The output has no ending that tells the format" : `“.${ending}” is no known format`;
  throw new CannotDo(`${what}; there are ${formats.join(", ")}: say which by --format.`);
}

async function exported(map: StrategyMap, format: Format, { style, detail, font }: ExportOptions): Promise<string> {
  if (format === "model") return `${JSON.stringify({ version: 1, ...map }, withoutPlaces, 2)}\n`;
  const layout = await layoutMap(map, { detail });
  for (const problem of layout.problems) process.stderr.write(`${problem}\n`);
  return format === "svg"
    ? drawSvg(layout, { theme: style, embedFont: font })
    : `${JSON.stringify(layoutJson(layout), undefined, 2)}\n`;
}

/** The model as it is published: what the map says, not where. */
function withoutPlaces(key: string, value: unknown): unknown {
  return key === "origin" || key === "range" || key === "faults" ? undefined : value;
}
