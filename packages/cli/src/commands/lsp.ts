import type { Command } from "commander";

interface LspOptions {
  readonly nodeIpc?: boolean;
}

/** `smap lsp`: the language server, for any editor. It answers until the editor ends it. */
export function addLsp(program: Command): void {
  program
    .command("lsp")
    .description("run the language server, for any editor")
    .option("--stdio", "speak over standard input and output (this is what is done without an option)")
    .option("--node-ipc", "speak over the channel that a Node process has to its parent")
    .addHelpText("after", "\nExamples:\n  smap lsp --stdio\n\nSettings for editors are in docs/editors.md.")
    .action(async ({ nodeIpc }: LspOptions) => {
      // Loaded only here: no other command has use for it.
      const { serveProcess } = await import("@smap/server");
      serveProcess(nodeIpc ? "node-ipc" : "stdio");
    });
}
