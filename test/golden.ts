import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";

const update = process.env.UPDATE_GOLDENS === "1";

/**
 * Compares a result with the one that is kept in `test/goldens/`. With `UPDATE_GOLDENS=1` the result is kept instead: look
 * at the difference before committing it.
 */
export function expectGolden(path: string, actual: string): void {
  const file = join(import.meta.dirname, "goldens", path);
  if (update) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  if (!existsSync(file)) throw new Error(`There is no golden “${path}” yet: run the tests with UPDATE_GOLDENS=1.`);
  expect(actual, path).toBe(readFileSync(file, "utf8"));
}
