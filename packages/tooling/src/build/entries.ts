import type { BuildOptions } from "esbuild";

/** One bundle: where its source begins, the file it becomes in `dist/`, and what it runs on. */
export interface Entry {
  readonly source: string;
  readonly output: string;
  readonly options: BuildOptions;
  /** Whether it is run by its name. */
  readonly isProgram?: boolean;
}

/** The oldest Node that runs the command line, and the one in the oldest VS Code that the manifest names. */
const node: BuildOptions = {
  platform: "node",
  format: "cjs",
  target: "node20",
  // The other build of jsonc-parser requires its parts in a way that a bundler cannot follow.
  mainFields: ["module", "main"],
  // Some libraries ask where they are, in the way of ES modules.
  define: { "import.meta.url": "moduleUrl" },
};
const moduleUrl = 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;';

/** The webview of VS Code 1.100 is Chromium 132; another editor's or a browser's may be a little older. */
const browser: BuildOptions = { platform: "browser", format: "iife", target: ["chrome120", "firefox120", "safari17"] };

/**
 * What is bundled. Everything for Node is CommonJS: the language server's libraries require each other at run time, which
 * a bundle of ES modules cannot do. The webview's scripts are plain scripts, as its content security policy allows them.
 */
export const entries: readonly Entry[] = [
  {
    source: "packages/vscode/src/extension.ts",
    output: "extension.cjs",
    options: { ...node, external: ["vscode"], banner: { js: moduleUrl } },
  },
  { source: "packages/server/src/main.ts", output: "server.cjs", options: { ...node, banner: { js: moduleUrl } } },
  // These two stand in the page, which is read before anything is fetched.
  { source: "packages/preview/src/begin.ts", output: "begin.js", options: { ...browser, sourcemap: false } },
  {
    source: "packages/preview/src/style/begin.css",
    output: "begin.css",
    options: { ...browser, sourcemap: false, loader: { ".woff2": "dataurl" } },
  },
  { source: "packages/preview/src/main.tsx", output: "preview.js", options: browser },
  { source: "packages/preview/src/layout-worker.ts", output: "layout-worker.js", options: browser },
  { source: "packages/preview/src/file-worker.ts", output: "file-worker.js", options: browser },
  {
    source: "packages/preview/src/style/preview.css",
    output: "preview.css",
    // The fonts lie beside the style sheet.
    options: { ...browser, loader: { ".woff2": "file" }, assetNames: "[name]" },
  },
  {
    source: "packages/cli/src/main.ts",
    output: "smap.cjs",
    options: { ...node, banner: { js: `#!/usr/bin/env node\n${moduleUrl}` } },
    isProgram: true,
  },
  {
    source: "packages/review-action/src/main.ts",
    output: "review-action.cjs",
    options: { ...node, banner: { js: moduleUrl } },
  },
];
