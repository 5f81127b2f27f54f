import { existsSync } from "node:fs";
import { basename } from "node:path";
import { newMap, type TemplateName, templates } from "@smap/language";
import { spelledOut } from "@smap/model";
import { type Command, Option } from "commander";
import { CannotDo } from "../files/cannot-do.ts";
import { writeWhole } from "../files/write.ts";
import { print } from "../print.ts";

interface NewOptions {
  readonly template: TemplateName;
  readonly title?: string;
}

const purposes = templates.map(({ name, purpose }) => `  ${name.padEnd(11)} ${purpose}`).join("\n");

/** `smap new`: a first map to go on from. */
export function addNew(program: Command): void {
  program
    .command("new")
    .description("write a first map")
    .argument("[file]", "the new file; “-” is standard output", "strategy.smap")
    .addOption(
      new Option("--template <name>", "what it begins as").choices(templates.map(({ name }) => name)).default("blank"),
    )
    .option("--title <title>", "the map's title; the file's name spelled out if absent")
    .addHelpText("after", `\nTemplates:\n${purposes}\n\nExamples:\n  smap new\n  smap new city.smap --template public`)
    .action((file: string, { template, title }: NewOptions) => {
      const chosen = templates.find(({ name }) => name === template);
      if (!chosen) throw new CannotDo(`There is no template “${template}”.`);
      const name = file === "-" ? "strategy" : basename(file).replace(/\.smap$/u, "");
      const text = newMap(chosen, title ?? spelledOut(name));
      if (file === "-") return print(text);
      if (existsSync(file)) throw new CannotDo(`“${file}” is there already, and is left as it is.`);
      writeWhole(file, text);
      process.stderr.write(`Wrote “${file}”. “smap check ${file}” says what is still missing.\n`);
    });
}
