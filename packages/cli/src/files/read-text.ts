import { readFileSync, readSync } from "node:fs";
import { CannotDo } from "./cannot-do.ts";
import { type Decoded, decode } from "./decode.ts";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "it may not be read",
  EPERM: "it may not be read",
  ERR_STRING_TOO_LONG: "it is too large",
  ERR_FS_FILE_TOO_LARGE: "it is too large",
  ERR_OUT_OF_MEMORY: "it is too large",
};

/** The text of a file; `-` is standard input. @throws CannotDo if it cannot be read. */
export function readDecoded(path: string): Decoded {
  return attempt(path, () => decode(bytesOf(path)));
}

/** A file as it is. @throws CannotDo if it cannot be read. */
export function readBytes(path: string): Buffer {
  return attempt(path, () => bytesOf(path));
}

/** The same, where it does not matter whether the text is UTF-8 throughout. @throws CannotDo if it cannot be read. */
export function readText(path: string): string {
  return readDecoded(path).text;
}

function attempt<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new CannotDo(`“${path}” cannot be read: ${reasons[code] ?? (code || String(error))}.`);
  }
}

function bytesOf(path: string): Buffer {
  return path === "-" ? readInput() : readFileSync(path);
}

/** Standard input to its end, be it a file, a pipe or a terminal. */
function readInput(): Buffer {
  const chunks: Buffer[] = [];
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    const chunk = Buffer.alloc(65_536);
    try {
      const length = readSync(0, chunk);
      if (length === 0) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, length));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EOF") return Buffer.concat(chunks);
      if (code !== "EAGAIN") throw error;
      // Whoever writes is not ready yet.
      Atomics.wait(pause, 0, 0, 10);
    }
  }
}
