import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { dist, root } from "./repository.ts";

/**
 * Measures. Each file in `bench/` is a benchmark, and its folders hold what they share. It is bundled, as what is shipped is,
 * and its default export is run.
 *
 *     npm run bench              their names
 *     npm run bench -- layout    one of them; what follows the name is passed on to it
 */
const folder = join(import.meta.dirname, "bench");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -".ts".length))
  .sort();

/** What a benchmark exports by default. Prints its results, and throws when it cannot be done. */
export type Benchmark = (options: readonly string[]) => Promise<void>;

const [name = "", ...options] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`Say which: npm run bench -- ${names.join(" | ")}`);
  process.exitCode = 2;
} else {
  const bundle = join(dist, "bench", `${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [join(folder, `${name}.ts`)],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    // As in the bundles that are shipped: some libraries' main files cannot be bundled.
    mainFields: ["module", "main"],
    jsx: "automatic",
    jsxImportSource: "preact",
    // The repository is found from where its sources lie.
    define: { "import.meta.dirname": JSON.stringify(import.meta.dirname) },
    // The benchmark's own tools stay where they are; what is measured is bundled.
    external: ["playwright-core", "esbuild", "tinybench"],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "warning",
  });
  if (!existsSync(bundle)) throw new Error(`esbuild wrote no “${bundle}”`);
  const { default: run } = (await import(pathToFileURL(bundle).href)) as { default: Benchmark };
  await run(options);
}
