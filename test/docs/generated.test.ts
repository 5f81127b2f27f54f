import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "@smap/method";
import { expect, test } from "vitest";
import { generatedPages } from "../../packages/tooling/src/pages/all.ts";

const root = join(import.meta.dirname, "../..");

/** `npm run generate` puts right what this finds. */
test("generated pages and pictures are what the sources make of them", async () => {
  const pages = await generatedPages();
  const old = [...pages].flatMap(([path, text]) => {
    const file = join(root, path);
    return existsSync(file) && readFileSync(file, "utf8") === text ? [] : [path];
  });
  expect(old).toEqual([]);
});

test("there is a page for each rule, and none for anything else", () => {
  const pages = readdirSync(join(root, "docs/rules")).sort();
  expect(pages).toEqual([...rules.map(({ id }) => `${id}.md`), "README.md"].sort());
});
