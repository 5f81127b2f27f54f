import { writeSync } from "node:fs";

/** Prints a result. Everything is written before the process ends, into a pipe too. */
export function print(content: string | Uint8Array): void {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Whoever reads has had enough, as `head` does.
      if (code === "EPIPE") return;
      if (code !== "EAGAIN") throw error;
    }
  }
}
