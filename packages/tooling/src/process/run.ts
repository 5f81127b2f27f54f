import { spawn } from "node:child_process";
import { root } from "../repository.ts";

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Keep the output for the error instead of showing it. */
  readonly quiet?: boolean;
}

/** A command that ended with another status than 0. */
export class CommandFailed extends Error {
  constructor(command: string, status: number | null, output: string) {
    super(`“${command}” failed with status ${status}.${output && `\n${output}`}`);
    this.name = "CommandFailed";
  }
}

/** Runs a command to its end. @throws CommandFailed, with the last of what it said, or the system's error if it cannot start. */
export async function run(command: string, options: readonly string[], settings: RunOptions = {}): Promise<void> {
  // On Windows npm and the like are scripts, which only a shell runs; it takes its command line as one text.
  const shell = process.platform === "win32";
  const child = spawn(command, shell ? options.map((option) => `"${option}"`) : options, {
    shell,
    cwd: settings.cwd ?? root,
    env: { ...process.env, ...settings.env },
    stdio: settings.quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
  });
  let output = "";
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-8000);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (status !== 0) throw new CommandFailed([command, ...options].join(" "), status, output.trim());
}
