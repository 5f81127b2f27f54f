import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { entries } from "../../packages/tooling/src/build/entries.ts";

const folder = mkdtempSync(join(tmpdir(), "smap-server-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const bundled = new Map<string, string>();

/** What is shipped of a source, bundled into one file that runs on the Node that runs the tests; by default the server. */
export function bundleOf(source = "packages/server/src/main.ts"): string {
  const known = bundled.get(source);
  if (known) return known;
  const entry = entries.find((one) => one.source === source);
  if (!entry) throw new Error(`No bundle is made of ${source}`);
  const outfile = join(folder, entry.output);
  const absWorkingDir = join(import.meta.dirname, "..", "..");
  buildSync({ absWorkingDir, entryPoints: [source], outfile, bundle: true, ...entry.options });
  bundled.set(source, outfile);
  return outfile;
}
