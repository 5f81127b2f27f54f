import { Command, CommanderError } from "commander";
import { addCheck } from "./commands/check.ts";
import { addDiff } from "./commands/diff.ts";
import { addDraw } from "./commands/draw.ts";
import { addExport } from "./commands/export.ts";
import { addFormat } from "./commands/format.ts";
import { addLsp } from "./commands/lsp.ts";
import { addNew } from "./commands/new.ts";
import { addRules } from "./commands/rules.ts";
import { addWatch } from "./commands/watch.ts";
import { CannotDo } from "./files/cannot-do.ts";
import { print } from "./print.ts";
import { version } from "./version.ts";

const program = new Command("smap")
  .description("Strategy maps as code: check, format and draw .smap files.")
  .version(version)
  .exitOverride()
  .configureOutput({ writeOut: print })
  .showHelpAfterError("(“smap --help” lists the commands.)");

for (const add of [addNew, addCheck, addDiff, addFormat, addExport, addRules, addWatch, addLsp, addDraw]) add(program);
// Options of the program apply to its commands as well.
for (const command of program.commands) command.exitOverride().copyInheritedSettings(program);

// Whoever reads may have had enough, as `head` does.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.exitCode = 2;
    process.stderr.write(error instanceof CannotDo ? `${error.message}\n` : `This should not happen: ${error}\n`);
  }
});
