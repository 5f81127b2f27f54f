import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { packageNames, root } from "./sources.ts";

function pagesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? pagesIn(path) : path.endsWith(".md") ? [path] : [];
  });
}

const pages = [...readdirSync(root).filter((name) => name.endsWith(".md")), ...pagesIn("docs")].sort();

/** Texts of a page without its code, in which brackets mean something else. */
function prose(page: string): string {
  return readFileSync(join(root, page), "utf8")
    .replace(/^```[\s\S]*?^```/gmu, "")
    .replace(/`[^`\n]*`/gu, "");
}

/** The anchors of a page, as code hosts make them from headings. */
function anchorsOf(page: string): string[] {
  return [...readFileSync(join(root, page), "utf8").matchAll(/^#+ (.+)$/gmu)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replace(/\s/gu, "-"),
  );
}

describe.each(pages)("%s", (page) => {
  test("links to what is there", () => {
    const links = [
      ...[...prose(page).matchAll(/\]\(([^)\s]+)\)/gu)].map(([, link = ""]) => link),
      ...[...prose(page).matchAll(/\b(?:src|srcset|href)="([^"]+)"/gu)].map(([, link = ""]) => link),
    ];
    const dead = links.filter((link) => {
      if (/^[a-z]+:/u.test(link)) return false;
      const [path = "", anchor] = decodeURI(link).split("#");
      const file = path === "" ? page : relative(root, join(root, dirname(page), path));
      if (!existsSync(join(root, file))) return true;
      return anchor !== undefined && file.endsWith(".md") && !anchorsOf(file).includes(anchor);
    });
    expect(dead).toEqual([]);
  });
});

test("the architecture's code map names every package, and files that are there", () => {
  const text = readFileSync(join(root, "docs/ARCHITECTURE.md"), "utf8");
  for (const name of packageNames) expect(text).toMatch(new RegExp(`\\| \`${name}\` +\\|`, "u"));
  const named = [...text.matchAll(/`((?:packages|test|docs|syntaxes|examples)\/[^`<]*)`/gu)].map(
    ([, path = ""]) => path,
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("decisions are numbered without a gap, and each has its three parts", () => {
  const files = readdirSync(join(root, "docs/adr")).sort();
  expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, index) => index + 1));
  for (const file of files) {
    const text = readFileSync(join(root, "docs/adr", file), "utf8");
    expect(text, file).toMatch(new RegExp(`^# ${Number(file.slice(0, 4))}\\. `, "u"));
    for (const part of ["Context", "Decision", "Consequences"]) expect(text, file).toContain(`\n## ${part}\n`);
  }
});
