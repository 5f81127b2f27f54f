import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const endings = process.platform === "win32" ? [".exe", ".cmd", ".bat"] : [""];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where a program is: the first of the names that is on the PATH (a path with a folder is taken as it is). */
export function findProgram(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => (name.includes("/") ? [name] : folders.map((folder) => join(folder, name))))
    .flatMap((path) => endings.map((ending) => path + ending))
    .find(isExecutable);
}
