import { cycles } from "@smap/model";
import { expect, test } from "vitest";
import { sourceFiles, target } from "./sources.ts";

test("no file imports itself by way of others", () => {
  const steps = new Map(
    sourceFiles.map((file) => [
      file.path,
      file.imports.filter((name) => name.startsWith(".")).map((name) => target(file, name)),
    ]),
  );
  expect(cycles([...steps.keys()], (path) => steps.get(path) ?? [])).toEqual([]);
});
