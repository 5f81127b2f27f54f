import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { smapBundle } from "../review/smap.ts";

export interface Answer {
  readonly status: number | null;
  readonly output: string;
  readonly messages: string;
}

const folders: string[] = [];
process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder with files in it, thrown away when the tests are over. */
export class Folder {
  readonly path: string;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    this.path = mkdtempSync(join(tmpdir(), "smap-test-"));
    folders.push(this.path);
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  at(name: string): string {
    return join(this.path, name);
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.at(name)), { recursive: true });
    writeFileSync(this.at(name), content);
  }

  /** Runs the command line here, as it is shipped. */
  smap(args: readonly string[], input: string | Uint8Array = "", env: Readonly<Record<string, string>> = {}): Answer {
    const { status, stdout, stderr } = spawnSync(process.execPath, [smapBundle(), ...args], {
      cwd: this.path,
      input,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "", ...env },
      maxBuffer: 1 << 28,
      timeout: 60_000,
    });
    return { status, output: stdout, messages: stderr };
  }
}

/** A map in which nothing is found. */
export const fine = `map "Turnaround"
profile slice

perspective customer {
  objective on-time "Arrive on time"
}

perspective process {
  objective turnaround "Turn planes around fast"
}

turnaround -> on-time
`;

/** One with a warning, and one with an error. */
export const warned = `${fine}\nperspective learning {\n  objective crew "Train the crew"\n}\n`;
export const wrong = `${fine}turnaround -> nowhere\n`;
