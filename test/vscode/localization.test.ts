import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, sourceFiles } from "../architecture/sources.ts";

const folder = "packages/vscode/l10n";

function bundle(name: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(root, folder, name), "utf8")) as Record<string, string>;
}

/** The texts of `l10n.t("…")` in the extension's sources. */
function textsInSources(): string[] {
  const call = /l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/gu;
  const texts = sourceFiles
    .filter((file) => file.package === "vscode")
    .flatMap(({ text }) => [...text.matchAll(call)].map(([, written = ""]) => JSON.parse(`"${written}"`) as string));
  return [...new Set(texts)].sort();
}

/** The keys that the manifest asks for as `%key%`. */
function keysInManifest(): string[] {
  const manifest = readFileSync(join(root, "package.json"), "utf8");
  return [...new Set([...manifest.matchAll(/"%([\w.]+)%"/gu)].map(([, key = ""]) => key))].sort();
}

const places = (text: string): string[] => (text.match(/\{\d+\}/gu) ?? []).sort();

test("every text of the extension is said in German, and nothing that is not there any more", () => {
  expect(Object.keys(bundle("bundle.l10n.de.json")).sort()).toEqual(textsInSources());
});

test("a translation has the places of its original", () => {
  const wrong = Object.entries(bundle("bundle.l10n.de.json")).filter(
    ([text, translation]) => places(text).join() !== places(translation).join(),
  );
  expect(wrong).toEqual([]);
});

test.each(["package.nls.json", "package.nls.de.json"])(
  "%s says what the manifest asks for, and nothing else",
  (name) => {
    expect(Object.keys(bundle(name)).sort()).toEqual(keysInManifest());
  },
);
