import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { root, sourceFiles } from "./sources.ts";

const written = sourceFiles.filter(({ path }) => !path.includes("/generated/"));

describe("source files", () => {
  test("are named in kebab-case, by what they are about", () => {
    const names = written.map(({ path }) => basename(path).replace(/\.tsx?$/u, ""));
    expect(names.filter((name) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u.test(name))).toEqual([]);
    expect(names.filter((name) => /^(?:utils?|helpers?|misc|common)$/u.test(name))).toEqual([]);
  });

  test("hold one idea, and so no more than 300 lines", () => {
    const long = written.filter(({ text }) => text.split("\n").length > 301);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test("silence neither the compiler nor the linter", () => {
    const silencing = written.filter(({ text }) =>
      /@ts-(?:ignore|expect-error|nocheck)|biome-ignore|: any\b|as any\b/u.test(text),
    );
    expect(silencing.map(({ path }) => path)).toEqual([]);
  });
});

test("the top level holds nothing unexpected", () => {
  const expected = new Set(
    "packages syntaxes examples test docs package.json package-lock.json tsconfig.json langium-config.json README.md LICENSE CHANGELOG.md CONTRIBUTING.md THIRD-PARTY-NOTICES.txt language-configuration.json snippets icons media dist test-results node_modules action.yml smap.config.json".split(
      " ",
    ),
  );
  const others = readdirSync(root).filter((name) => !name.startsWith(".") && !expected.has(name));
  expect(others).toEqual([]);
});
