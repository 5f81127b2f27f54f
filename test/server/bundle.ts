import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { entries } from "../../packages/tooling/src/build/entries.ts";

let bundled: string | undefined;

/** The server as it is shipped, bundled into one file that runs on the Node that runs the tests. */
export function serverBundle(): string {
  if (bundled) return bundled;
  const source = "packages/server/src/main.ts";
  const entry = entries.find((one) => one.source === source);
  if (!entry) throw new Error(`No bundle is made of ${source}`);
  const folder = mkdtempSync(join(tmpdir(), "smap-server-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  bundled = join(folder, entry.output);
  const absWorkingDir = join(import.meta.dirname, "..", "..");
  buildSync({ absWorkingDir, entryPoints: [source], outfile: bundled, bundle: true, ...entry.options });
  return bundled;
}
