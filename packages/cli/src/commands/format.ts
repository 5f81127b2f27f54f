import { formatText } from "@smap/language";
import type { Command } from "commander";
import { findMaps } from "../files/find.ts";
import { readText } from "../files/read.ts";
import { writeWhole } from "../files/write.ts";
import { print } from "../print.ts";

/** `smap format`: writes maps in the language's style. */
export function addFormat(program: Command): void {
  program
    .command("format")
    .description("format maps in place")
    .argument("[paths...]", "files, folders or globs; “-” reads standard input and writes standard output", ["."])
    .option("--check", "change nothing, and fail if a map is not formatted")
    .addHelpText("after", "\nExamples:\n  smap format\n  smap format --check maps/\n  smap format - < draft.smap")
    .action((paths: string[], { check }: { readonly check?: boolean }) => {
      for (const path of paths.includes("-") ? ["-"] : findMaps(paths)) {
        const before = readText(path);
        const { text, ok } = formatText(before);
        if (!ok) {
          process.stderr.write(`“${path}” has a syntax error, and is left as it is.\n`);
          process.exitCode = 1;
        }
        if (path === "-") {
          if (!check) print(text);
          else if (text !== before) process.exitCode = 1;
        } else if (text !== before) {
          if (check) {
            print(`${path}\n`);
            process.exitCode = 1;
          } else writeWhole(path, text);
        }
      }
    });
}
