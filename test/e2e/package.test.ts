import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { packagedExtension, readManifest } from "../../packages/tooling/src/repository.ts";

/** Where the editor has put the package. */
function installed(): string {
  const { publisher, name, version } = readManifest();
  return join(inject("editors").current.extensions, `${publisher}.${name}-${version}`);
}

const expected = [
  ".vsixmanifest",
  "LICENSE.txt",
  "THIRD-PARTY-NOTICES.txt",
  "changelog.md",
  "dist/begin.css",
  "dist/begin.js",
  "dist/extension.cjs",
  "dist/file-worker.js",
  "dist/layout-worker.js",
  "dist/preview.css",
  "dist/preview.js",
  "dist/server.cjs",
  "dist/smap.cjs",
  "docs/schemas/smap.config.schema.json",
  "package.json",
  "package.nls.de.json",
  "package.nls.json",
  "packages/vscode/l10n/bundle.l10n.de.json",
  "packages/vscode/media/file-dark.svg",
  "packages/vscode/media/file-light.svg",
  "packages/vscode/media/icon.png",
  "packages/vscode/media/preview-dark.svg",
  "packages/vscode/media/preview-light.svg",
  "packages/vscode/media/walkthrough/balance.md",
  "packages/vscode/media/walkthrough/begin.md",
  "packages/vscode/media/walkthrough/links.md",
  "packages/vscode/media/walkthrough/picture.png",
  "readme.md",
  "syntaxes/language-configuration.json",
  "syntaxes/markdown-fence.tmLanguage.json",
  "syntaxes/smap.tmLanguage.json",
];

test("the package holds what the extension needs, and nothing else", () => {
  const files = readdirSync(installed(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(installed().length + 1)
        .replaceAll("\\", "/"),
    );
  const fonts = files.filter((file) => /^dist\/inter-[a-z-]+-\d+-normal\.woff2$/.test(file));
  expect(fonts.length).toBeGreaterThan(0);
  expect(files.filter((file) => !fonts.includes(file)).sort()).toEqual(expected);
});

test("the package is smaller than 2.5 MB", () => {
  expect(statSync(packagedExtension()).size).toBeLessThan(2_500_000);
});

test("the licences of all libraries in it are with it", () => {
  const notices = readFileSync(join(installed(), "THIRD-PARTY-NOTICES.txt"), "utf8");
  for (const library of ["vscode-languageclient", "langium", "elkjs", "preact", "@fontsource/inter"])
    expect(notices).toMatch(new RegExp(`^${library} \\d`, "m"));
});

test("the manifest that is shipped says nothing about the workspace", () => {
  const manifest: unknown = JSON.parse(readFileSync(join(installed(), "package.json"), "utf8"));
  for (const key of ["workspaces", "devDependencies", "scripts", "overrides", "dependencies"])
    expect(manifest).not.toHaveProperty(key);
});
