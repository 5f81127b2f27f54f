import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./sources.ts";

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
  packages: Readonly<Record<string, Locked>>;
};

/** Where a package finds another: in its own `node_modules`, or in one above it. */
function isFound(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (`${folder === "" ? "" : `${folder}/`}node_modules/${name}` in packages) return true;
    if (folder === "") return false;
    if (!folder.includes("/node_modules/")) return `node_modules/${name}` in packages;
  }
}

test("the lockfile holds the optional packages of every platform, not only of the one that wrote it", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isFound(path, name))
      .map((name) => `${path}: ${name}`),
  );
  expect(missing).toEqual([]);
  expect(Object.keys(packages).filter((path) => path.includes("@biomejs/cli-")).length).toBeGreaterThanOrEqual(8);
});

test("every package that is always installed has a checksum, and none comes over an open line", () => {
  const others = Object.entries(packages).filter(
    ([path, { resolved, integrity, link, optional }]) =>
      path.includes("node_modules/") &&
      !link &&
      !((resolved ?? "https:").startsWith("https:") && (integrity || optional)),
  );
  expect(others.map(([path]) => path)).toEqual([]);
});
