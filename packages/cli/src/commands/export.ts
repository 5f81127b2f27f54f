import { existsSync } from "node:fs";
import { extname, resolve } from "node:path";
import { layoutJson, layoutMap, type ThemeName } from "@smap/diagram";
import { exportMap, fileFormats, type PageName, pages } from "@smap/exchange";
import type { StrategyMap } from "@smap/model";
import { type Command, InvalidArgumentError, Option } from "commander";
import { CannotDo } from "../files/cannot-do.ts";
import { readMapFile } from "../files/read.ts";
import { readBytes } from "../files/read-text.ts";
import { writeWhole } from "../files/write.ts";
import { print } from "../print.ts";

const formats = [...fileFormats, "layout", "model"] as const;
type Format = (typeof formats)[number];

/** What no terminal shows. */
const binary: ReadonlySet<Format> = new Set(["png", "pdf", "pptx"]);

export interface ExportOptions {
  readonly output?: string;
  readonly format?: Format;
  readonly style: ThemeName;
  readonly detail: "map" | "scorecard";
  readonly page: PageName;
  readonly language?: string;
  readonly scale: number;
  readonly font: boolean;
  readonly check?: boolean;
  readonly stdinPath?: string;
}

/** `smap export`: a picture of a map, or its data. */
export function addExport(program: Command): void {
  const command = program
    .command("export")
    .description("write a picture of a map, a document, or its data")
    .argument("<file>", "the map; “-” is standard input");
  addExportOptions(command)
    .option("--no-font", "leave out the font that an SVG carries")
    .option("--check", "write nothing, and fail if the output is out of date")
    .option("--stdin-path <file>", "the file that standard input stands for")
    .addHelpText(
      "after",
      "\nExamples:\n  smap export map.smap -o map.svg\n  smap export map.smap -o map.svg --style dark --detail scorecard\n  smap export map.smap -o map.svg --check\n  smap export map.smap -o map.pdf --page a3\n  smap export map.smap --format layout",
    )
    .action(async (file: string, options: ExportOptions) => {
      const { output, check } = options;
      if (check) {
        if (output === undefined || output === "-")
          throw new CannotDo("“--check” needs the file to compare with: -o FILE.");
        const isThere = existsSync(output);
        if (isThere && readBytes(output).equals(Buffer.from(await exportOf(file, options)))) return;
        process.stderr.write(`“${output}” ${isThere ? "is out of date" : "is missing"}: export it again.\n`);
        process.exitCode = 1;
      } else if (output === undefined || output === "-") {
        const format = formatOf(options);
        if (binary.has(format) && process.stdout.isTTY)
          throw new CannotDo(`A terminal cannot show ${format}: say where to by -o FILE.`);
        print(await exportOf(file, options));
      } else await exportTo(output, file, options);
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
    .addOption(new Option("--detail <detail>", "how much a card shows").choices(["map", "scorecard"]).default("map"))
    .addOption(
      new Option("--page <page>", "the page that a PDF fits the map to").choices(Object.keys(pages)).default("a4"),
    )
    .addOption(new Option("--scale <n>", "pixels of a PNG for each pixel of the map").argParser(readScale).default(2))
    .option("--language <tag>", "the language that a document says its texts are in, such as “pt-BR”");
}

function readScale(text: string): number {
  const scale = Number(text);
  if (text.trim() !== "" && scale > 0 && scale <= 20) return scale;
  throw new InvalidArgumentError("It is a number above 0, and 20 at most.");
}

/** Exports into a file. @throws CannotDo if the map cannot be read, or the file not be written. */
export async function exportTo(output: string, file: string, options: ExportOptions): Promise<void> {
  if (file !== "-" && resolve(output) === resolve(file)) throw new CannotDo(`“${output}” is the map itself.`);
  writeWhole(output, await exportOf(file, options));
}

async function exportOf(file: string, options: ExportOptions): Promise<string | Uint8Array> {
  const format = formatOf(options);
  const { reading } = readMapFile(file, options.stdinPath);
  if (reading.syntax.length > 0)
    process.stderr.write(`“${file}” has syntax errors; what could be read is exported. “smap check” tells more.\n`);
  return exported(reading.map, format, options);
}

function formatOf({ format, output }: ExportOptions): Format {
  if (format) return format;
  const ending = output === undefined || output === "-" ? "svg" : extname(output).slice(1).toLowerCase();
  if (ending === "json") throw new CannotDo("Both “layout” and “model” are JSON: say which by --format.");
  const meant = fileFormats.find((known) => known === ending);
  if (meant) return meant;
  const what = ending === "" ? "The output has no ending that tells the format" : `“.${ending}” is no known format`;
  throw new CannotDo(`${what}; there are ${formats.join(", ")}: say which by --format.`);
}

async function exported(map: StrategyMap, format: Format, options: ExportOptions): Promise<string | Uint8Array> {
  if (format === "model") return `${JSON.stringify({ version: 1, ...map }, withoutPlaces, 2)}\n`;
  const { detail, style: theme, page, scale, language, font: embedFont } = options;
  const layout = await layoutMap(map, { detail });
  tell(layout.problems);
  if (format === "layout") return `${JSON.stringify(layoutJson(layout), undefined, 2)}\n`;
  const wanted = { theme, page, scale, embedFont, ...(language === undefined ? {} : { language }) };
  const { bytes, problems } = exportMap(format, map, layout, wanted);
  tell(problems);
  return bytes;
}

function tell(problems: readonly string[]): void {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
}

/** The model as it is published: what the map says, not where. */
function withoutPlaces(key: string, value: unknown): unknown {
  return key === "origin" || key === "range" || key === "faults" ? undefined : value;
}
