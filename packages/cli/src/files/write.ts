import { chmodSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { CannotDo } from "./cannot-do.ts";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "its folder is not there",
  ENOTDIR: "its folder is not there",
  EACCES: "it may not be written",
  EPERM: "it may not be written",
  EROFS: "it may not be written",
  ENOSPC: "the disk is full",
};

/**
 * Writes a whole file or nothing: a failure leaves the old file as it was. A link stays a link, and who may read the file
 * stays the same. @throws CannotDo if it cannot be written.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const old = statSync(path, { throwIfNoEntry: false });
  if (old?.isDirectory()) throw new CannotDo(`“${path}” cannot be written: it is a folder.`);
  // What is no file, such as a terminal or a pipe, cannot be replaced by one.
  if (old && !old.isFile()) attempt(path, () => writeFileSync(path, content));
  else attempt(path, () => replace(old ? realpathSync(path) : path, content, old));
}

function replace(path: string, content: string | Uint8Array, old: Stats | undefined): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, content);
    if (old) chmodSync(draft, old.mode);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function attempt(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new CannotDo(`“${path}” cannot be written: ${reasons[code] ?? (code || String(error))}.`);
  }
}
