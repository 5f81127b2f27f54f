import { formatText } from "@smap/language";
import type { Command } from "commander";
import { findMaps } from "../files/find.ts";
import { readDecoded } from "../files/read-text.ts";
import { writeWhole } from "../files/write.ts";
import { print } from "../print.ts";

interface FormatOptions {
  readonly check?: boolean;
  readonly stdinPath?: string;
}

/** `smap format`: writes maps in the language's style. */
export function addFormat(program: Command): void {
  program
    .command("format")
    .description("format maps in place")
    .argument("[paths...]", "files, folders or globs; “-” reads standard input and writes standard output", ["."])
    .option("--check", "change nothing, and fail if a map is not formatted")
    .option("--stdin-path <file>", "the file that standard input stands for")
    .addHelpText("after", "\nExamples:\n  smap format\n  smap format --check maps/\n  smap format - < draft.smap")
    .action((paths: string[], { check, stdinPath }: FormatOptions) => {
      for (const path of findMaps(paths)) {
        const { text, flaw } = readDecoded(path);
        const shown = path === "-" ? (stdinPath ?? path) : path;
        const formatted = formatText(text);
        const fault = flaw !== undefined ? "is no UTF-8 throughout" : formatted.ok ? undefined : "has a syntax error";
        if (fault) {
          process.stderr.write(`“${shown}” ${fault}, and is left as it is.\n`);
          process.exitCode = 1;
        }
        const result = fault ? text : formatted.text;
        if (check) {
          if (result === text) continue;
          print(`${shown}\n`);
          process.exitCode = 1;
        } else if (path === "-") print(result);
        else if (result !== text) writeWhole(path, result);
      }
    });
}
