import { type Command, InvalidArgumentError, Option } from "commander";
import picocolors from "picocolors";
import { findMaps } from "../files/find.ts";
import { readMapFile } from "../files/read.ts";
import { print } from "../print.ts";
import { jsonReport } from "../report/json.ts";
import { prettyReport } from "../report/pretty.ts";
import { checkFile, summaryOf } from "../report/result.ts";

interface CheckOptions {
  readonly format: "pretty" | "json";
  readonly maxWarnings?: number;
  readonly stdinPath?: string;
}

/** `smap check`: what the rules find in maps. */
export function addCheck(program: Command): void {
  program
    .command("check")
    .description("check maps by the rules of the method")
    .argument("[paths...]", "files, folders or globs; “-” is standard input", ["."])
    .addOption(new Option("--format <format>", "how to print").choices(["pretty", "json"]).default("pretty"))
    .option("--max-warnings <number>", "fail when there are more warnings than this", wholeNumber)
    .option("--stdin-path <file>", "the file that standard input stands for")
    .addHelpText(
      "after",
      "\nExamples:\n  smap check\n  smap check maps/ --max-warnings 0\n  cat draft.smap | smap check -",
    )
    .action((paths: string[], { format, maxWarnings, stdinPath }: CheckOptions) => {
      const files = paths.includes("-") ? paths : findMaps(paths);
      const results = files.map((path) => checkFile(readMapFile(path, stdinPath)));
      const colours = picocolors.createColors(process.stdout.isTTY === true && !process.env.NO_COLOR);
      print(format === "json" ? jsonReport(results) : prettyReport(results, colours));
      const { errors, warnings } = summaryOf(results);
      if (errors > 0 || (maxWarnings !== undefined && warnings > maxWarnings)) process.exitCode = 1;
    });
}

function wholeNumber(text: string): number {
  if (!/^\d+$/u.test(text)) throw new InvalidArgumentError("It is a whole number.");
  return Number(text);
}
