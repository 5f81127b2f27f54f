import { type Command, InvalidArgumentError, Option } from "commander";
import picocolors from "picocolors";
import { CannotDo } from "../files/cannot-do.ts";
import { findMaps } from "../files/find.ts";
import { fixSafely } from "../files/fix.ts";
import { readMapFile } from "../files/read.ts";
import { print } from "../print.ts";
import { mapWithProgress } from "../progress.ts";
import { codeQualityReport } from "../report/code-quality.ts";
import { githubReport } from "../report/github.ts";
import { jsonReport } from "../report/json.ts";
import { junitReport } from "../report/junit.ts";
import { onlyNew } from "../report/new-findings.ts";
import { prettyReport } from "../report/pretty.ts";
import { checkFile, type FileResult, summaryOf } from "../report/result.ts";
import { sarifReport } from "../report/sarif.ts";

const formats = ["pretty", "json", "sarif", "github", "junit", "codequality"] as const;

interface CheckOptions {
  readonly format: (typeof formats)[number];
  readonly changed?: string;
  readonly fix?: boolean;
  readonly maxWarnings?: number;
  readonly stdinPath?: string;
}

/** `smap check`: what the rules find in maps. */
export function addCheck(program: Command): void {
  program
    .command("check")
    .description("check maps by the rules of the method")
    .argument("[paths...]", "files, folders or globs; “-” is standard input", ["."])
    .addOption(new Option("--format <format>", "how to print").choices([...formats]).default("pretty"))
    .option("--max-warnings <number>", "fail when there are more warnings than this", wholeNumber)
    .option("--fix", "first apply the fixes that only say what the text already meant")
    .option("--changed <base>", "only what has come in since this branch left the commit BASE")
    .option("--stdin-path <file>", "the file that standard input stands for")
    .addHelpText(
      "after",
      "\nExamples:\n  smap check\n  smap check maps/ --max-warnings 0\n  smap check --fix\n  smap check --changed origin/main --format github\n  cat draft.smap | smap check -",
    )
    .action((paths: string[], { format, maxWarnings, changed, fix, stdinPath }: CheckOptions) => {
      const files = findMaps(paths);
      if (files.length === 0)
        process.stderr.write(`There is no map at ${paths.map((path) => `“${path}”`).join(", ")}.\n`);
      if (fix) fixAll(files);
      const all = mapWithProgress(files, "maps checked", (path) => checkFile(readMapFile(path, stdinPath)));
      const results = changed === undefined ? all : onlyNew(all, changed);
      print(reportOf(format, results));
      const { errors, warnings } = summaryOf(results);
      if (errors > 0 || (maxWarnings !== undefined && warnings > maxWarnings)) process.exitCode = 1;
    });
}

function fixAll(files: readonly string[]): void {
  if (files.includes("-")) throw new CannotDo("“--fix” changes files, and standard input is none.");
  for (const file of files) {
    const number = fixSafely(readMapFile(file));
    if (number > 0) process.stderr.write(`Fixed ${number} ${number === 1 ? "finding" : "findings"} in “${file}”.\n`);
  }
}

function reportOf(format: CheckOptions["format"], results: readonly FileResult[]): string {
  switch (format) {
    case "pretty":
      return prettyReport(results, picocolors.createColors(process.stdout.isTTY === true && !process.env.NO_COLOR));
    case "json":
      return jsonReport(results);
    case "sarif":
      return sarifReport(results);
    case "github":
      return githubReport(results);
    case "junit":
      return junitReport(results);
    case "codequality":
      return codeQualityReport(results);
  }
}

function wholeNumber(text: string): number {
  if (!/^\d+$/u.test(text)) throw new InvalidArgumentError("It is a whole number.");
  return Number(text);
}
