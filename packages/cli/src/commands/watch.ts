import { watch } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { Command } from "commander";
import { CannotDo } from "../files/cannot-do.ts";
import { forgetSurroundings, readMapFile } from "../files/read.ts";
import { addExportOptions, type ExportOptions, exportTo } from "./export.ts";

/** Editors write a file in several steps; what comes within this many milliseconds is one change. */
const settling = 100;

/** `smap watch`: exports again at every change. */
export function addWatch(program: Command): void {
  const command = program
    .command("watch")
    .description("export a map again at every change, until Ctrl-C")
    .argument("<file>", "the map");
  addExportOptions(command)
    .addHelpText("after", "\nExamples:\n  smap watch map.smap\n  smap watch map.smap -o docs/map.svg --style dark")
    .action(async (file: string, options: ExportOptions) => {
      if (file === "-") throw new CannotDo("Standard input cannot be watched.");
      const output = options.output ?? file.replace(/(?:\.smap)?$/u, ".svg");
      await once(file, { ...options, output });
      await untilInterrupted(file, () => once(file, { ...options, output }));
    });
}

/** Failures while watching are told, and the next change tries again. */
async function once(file: string, options: ExportOptions & { readonly output: string }): Promise<void> {
  try {
    forgetSurroundings();
    await exportTo(options.output, file, options);
    process.stderr.write(`Wrote “${options.output}”.\n`);
  } catch (error) {
    if (!(error instanceof CannotDo)) throw error;
    process.stderr.write(`${error.message}\n`);
  }
}

/** Watches the folders of the map and of those that it imports: editors replace files rather than change them. */
function untilInterrupted(file: string, changed: () => Promise<void>): Promise<void> {
  const { reading } = readMapFile(file);
  const files = [file, ...reading.map.imports.map(({ path }) => resolve(dirname(file), path))].map((path) =>
    resolve(path),
  );
  let waiting: NodeJS.Timeout | undefined;
  const watchers = [...new Set(files.map((path) => dirname(path)))].map((folder) =>
    watch(folder, (_, name) => {
      if (name !== null && !files.some((path) => dirname(path) === folder && basename(path) === name)) return;
      clearTimeout(waiting);
      waiting = setTimeout(changed, settling);
    }),
  );
  return new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => {
        clearTimeout(waiting);
        for (const watcher of watchers) watcher.close();
        done();
      });
  });
}
