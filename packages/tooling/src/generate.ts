import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { fontTable } from "./generate-font-table.ts";
import { glyphsSource, glyphsTarget } from "./generate-glyphs.ts";
import { pageScriptSource, pageScriptTarget } from "./generate-page-script.ts";
import { run } from "./process/run.ts";
import { dist, root } from "./repository.ts";

/**
 * Writes everything that is made from other files of the repository: the parser, the font's tables, the script of exported pages, the rules' pages, the
 * grammar in the language's reference, the tables of the README, the schemas and the pictures of the documentation.
 *
 *     npm run generate               all of it
 *     npm run generate -- --check    nothing, and fails if a page is out of date
 */
const check = process.argv.includes("--check");

/** The pages are made by the packages that they describe, which are bundled for it, as what is shipped is. */
async function pages(): Promise<ReadonlyMap<string, string>> {
  const bundle = join(dist, "pages.mjs");
  await build({
    absWorkingDir: root,
    entryPoints: [join(import.meta.dirname, "pages/all.ts")],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node22",
    mainFields: ["module", "main"],
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { "import.meta.dirname": JSON.stringify(import.meta.dirname) },
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "warning",
  });
  const { generatedPages } = (await import(pathToFileURL(bundle).href)) as typeof import("./pages/all.ts");
  return generatedPages();
}

if (!check) {
  await run("langium", ["generate"], { quiet: true });
  writeFileSync(join(root, "packages/diagram/src/text/generated/font-table.ts"), fontTable());
  writeFileSync(glyphsTarget, glyphsSource());
  writeFileSync(pageScriptTarget, await pageScriptSource());
}

const made = await pages();
let changed = 0;
for (const [path, text] of made) {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
  changed++;
  console.log(path);
  if (check) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
for (const file of readdirSync(join(root, "docs/rules"))) {
  const path = `docs/rules/${file}`;
  if (made.has(path)) continue;
  changed++;
  console.log(`${path} (of no rule)`);
  if (!check) rmSync(join(root, path));
}
console.log(changed === 0 ? "Every page is up to date." : `${changed} ${check ? "out of date" : "written"}.`);
if (check && changed > 0) process.exitCode = 1;
