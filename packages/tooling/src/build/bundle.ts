import { existsSync } from "node:fs";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type BuildContext, type BuildOptions, context, type Metafile } from "esbuild";
import { dist, root } from "../repository.ts";
import { type Entry, entries } from "./entries.ts";

/** An entry, bundled, and what went into it. */
export interface Bundle {
  readonly entry: Entry;
  readonly metafile: Metafile;
}

function optionsOf(entry: Entry, minify: boolean): BuildOptions {
  return {
    absWorkingDir: root,
    entryPoints: [entry.source],
    outfile: join(dist, entry.output),
    bundle: true,
    minify,
    sourcemap: "linked",
    sourcesContent: false,
    metafile: true,
    // Licences are collected from the metafiles into THIRD-PARTY-NOTICES.txt, which goes with the bundles.
    legalComments: "none",
    charset: "utf8",
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "warning",
    ...entry.options,
    define: { "process.env.NODE_ENV": minify ? '"production"' : '"development"', ...entry.options.define },
  };
}

async function contextsOf(minify: boolean): Promise<{ entry: Entry; bundler: BuildContext }[]> {
  const present = entries.filter(({ source }) => existsSync(join(root, source)));
  return Promise.all(present.map(async (entry) => ({ entry, bundler: await context(optionsOf(entry, minify)) })));
}

async function bundle(entry: Entry, bundler: BuildContext): Promise<Bundle> {
  const { metafile } = await bundler.rebuild();
  if (!metafile) throw new Error(`esbuild gives no metafile for ${entry.output}`);
  if (entry.isProgram) await chmod(join(dist, entry.output), 0o755);
  await mkdir(join(dist, "meta"), { recursive: true });
  await writeFile(join(dist, "meta", `${entry.output}.json`), JSON.stringify(metafile));
  return { entry, metafile };
}

/** Bundles every entry into `dist/`, and leaves what went into each in `dist/meta/`. @throws esbuild's failure, after it has printed it. */
export async function bundleAll(minify: boolean): Promise<Bundle[]> {
  const contexts = await contextsOf(minify);
  try {
    return await Promise.all(contexts.map(({ entry, bundler }) => bundle(entry, bundler)));
  } finally {
    await Promise.all(contexts.map(({ bundler }) => bundler.dispose()));
  }
}

/** Bundles every entry, and again whenever its sources change, until the process ends. */
export async function watchAll(): Promise<void> {
  const contexts = await contextsOf(false);
  await Promise.all(contexts.map(({ bundler }) => bundler.watch()));
}
