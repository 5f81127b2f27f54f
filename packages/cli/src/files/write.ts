import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { CannotDo } from "./cannot-do.ts";

/** Writes a whole file or nothing: a failure leaves the old file as it was. @throws CannotDo if it cannot be written. */
export function writeWhole(path: string, content: string): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
    throw new CannotDo(
      `“${path}” cannot be written${isFolder ? ": it is a folder" : ""} (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}
